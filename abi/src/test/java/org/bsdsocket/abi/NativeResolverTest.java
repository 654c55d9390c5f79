package org.bsdsocket.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

/** What the C library answers, and what is made of it. */
class NativeResolverTest {

    private static final int ERANGE = Tables.GLIBC.constant("errno.ERANGE");
    private static final int ENOENT = Tables.GLIBC.constant("errno.ENOENT");
    private static final int EMFILE = Tables.GLIBC.constant("errno.EMFILE");

    private final List<Integer> rooms = new ArrayList<>();

    /** A C library that wants that much room and then finds nothing. */
    private NativeResolver resolver(int wanted, int error, int reason) {
        LibC libc = FakeLibC.of((proxy, method, args) -> {
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

    @Test
    void allThatAHostentPointsToIsRead() throws Exception {
        FakeMemory memory = new FakeMemory(Tables.GLIBC);
        NativeResolver resolver = new NativeResolver(Tables.GLIBC, memory.libc((hostent, result) -> {
            memory.put(hostent, "hostent.h_name", memory.text("primary"));
            memory.put(hostent, "hostent.h_aliases", memory.pointers(memory.text("one"), memory.text("tw\u00f6")));
            memory.put(hostent, "hostent.h_addrtype", Tables.GLIBC.constant("AF_INET"));
            memory.put(hostent, "hostent.h_length", 4);
            memory.put(
                    hostent,
                    "hostent.h_addr_list",
                    memory.pointers(memory.bytes(10, 9, 8, 7), memory.bytes(10, 9, 8, 6)));
            result[0] = 1;
        }));
        assertThat(resolver.gethostbyname(new byte[] {'a'}))
                .isEqualTo(new Resolver.Host(
                        "primary",
                        List.of("one", "tw\u00f6"),
                        List.of(
                                new Sockaddr.Inet(new byte[] {10, 9, 8, 7}, 0),
                                new Sockaddr.Inet(new byte[] {10, 9, 8, 6}, 0))));
    }

    @Test
    void aHostWithoutAliasesHasNone() throws Exception {
        FakeMemory memory = new FakeMemory(Tables.GLIBC);
        NativeResolver resolver = new NativeResolver(Tables.GLIBC, memory.libc((hostent, result) -> {
            memory.put(hostent, "hostent.h_name", memory.text("primary"));
            memory.put(hostent, "hostent.h_aliases", 0);
            memory.put(hostent, "hostent.h_addrtype", Tables.GLIBC.constant("AF_INET"));
            memory.put(hostent, "hostent.h_length", 4);
            memory.put(hostent, "hostent.h_addr_list", memory.pointers());
            result[0] = 1;
        }));
        assertThat(resolver.gethostbyname(new byte[] {'a'}))
                .isEqualTo(new Resolver.Host("primary", List.of(), List.of()));
    }

    @Test
    void aHostOfAnotherFamilyThanAskedForIsAFailure() {
        FakeMemory memory = new FakeMemory(Tables.GLIBC);
        NativeResolver resolver = new NativeResolver(Tables.GLIBC, memory.libc((hostent, result) -> {
            memory.put(hostent, "hostent.h_addrtype", Tables.GLIBC.constant("AF_INET6"));
            result[0] = 1;
        }));
        assertThatThrownBy(() -> resolver.gethostbyname(new byte[] {'a'}))
                .isInstanceOfSatisfying(
                        ErrnoException.class,
                        e -> assertThat(e.is("EAFNOSUPPORT")).isTrue());
    }
}
