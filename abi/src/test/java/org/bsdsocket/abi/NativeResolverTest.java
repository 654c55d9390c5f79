package org.bsdsocket.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.ResolverException;
import org.junit.jupiter.api.Test;

/** What the C library answers, and what is made of it. */
class NativeResolverTest {

    private static final int ERANGE = Tables.GLIBC.constant("errno.ERANGE");
    private static final int ENOENT = Tables.GLIBC.constant("errno.ENOENT");
    private static final int EMFILE = Tables.GLIBC.constant("errno.EMFILE");

    private final List<Integer> rooms = new ArrayList<>();

    /** A C library that wants that much room and then finds nothing. */
    private NativeResolver resolver(int wanted, int error, int reason) {
        LibC libc = (LibC) Proxy.newProxyInstance(
                LibC.class.getClassLoader(), new Class<?>[] {LibC.class}, (proxy, method, args) -> {
                    if (method.getName().equals("hstrerror")) {
                        return 0L;
                    }
                    int room = ((ByteBuffer) args[args.length - 2]).capacity();
                    rooms.add(room);
                    ((long[]) args[args.length - 1])[1] = reason;
                    return room < wanted ? ERANGE : error;
                });
        return new NativeResolver(Tables.GLIBC, libc);
    }

    @Test
    void aBufferThatIsTooSmallGrowsUntilItIsNot() {
        assertThatThrownBy(() -> resolver(100_000, 0, 2).gethostbyname(new byte[] {'a'}))
                .isInstanceOfSatisfying(ResolverException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ResolverException.Kind.HOST);
                    assertThat(e.code()).isEqualTo(2);
                    assertThat(e.text()).isEqualTo("error 2");
                });
        assertThat(rooms).startsWith(1024, 2048).endsWith(65536, 131072).isSorted();
    }

    @Test
    void aBufferThatIsNeverLargeEnoughEndsTheCall() {
        assertThatThrownBy(() -> resolver(Integer.MAX_VALUE, 0, -1).gethostbyname(new byte[] {'a'}))
                .isInstanceOf(ResolverException.class);
        assertThat(rooms).last().isEqualTo(1 << 24);
    }

    @Test
    void aServiceThatIsUnknownIsNoFailure() throws Exception {
        assertThat(resolver(0, 0, 0).getservbyname(new byte[] {'a'}, null)).isEmpty();
        assertThat(resolver(0, ENOENT, 0).getservbyport(1, null)).isEmpty();
    }

    @Test
    void aTableThatCannotBeReadIsOne() {
        assertThatThrownBy(() -> resolver(0, EMFILE, 0).getservbyport(1, null))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.is("EMFILE")).isTrue());
    }

    @Test
    void aCallThatWasNotMadeIsAFailure() {
        int refused = -Tables.GLIBC.constant("errno.EFAULT");
        assertThatThrownBy(() -> resolver(0, refused, 0).gethostbyname(new byte[] {'a'}))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.is("EFAULT")).isTrue());
    }

    @Test
    void aNulInANameIsRefused() {
        assertThatThrownBy(() -> resolver(0, 0, 0).getservbyname(new byte[] {'a', 0}, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL at index 1");
    }
}
