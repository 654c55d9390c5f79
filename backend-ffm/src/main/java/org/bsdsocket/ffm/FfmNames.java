package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.capturing;
import static org.bsdsocket.ffm.Linkage.checked;
import static org.bsdsocket.ffm.Linkage.plain;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Names;
import org.jspecify.annotations.Nullable;

final class FfmNames extends Checks implements Names {

    private static final String[] HINTS = {"ai_flags", "ai_family", "ai_socktype", "ai_protocol"};

    private final int eaiSystem;

    FfmNames(Abi abi) {
        super(abi);
        this.eaiSystem = abi.constant("EAI_SYSTEM");
    }

    @Override
    public int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, ByteBuffer hints, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment list = arena.allocate(JAVA_LONG);
            MemorySegment wanted = hints(hints, arena);
            MemorySegment errno = Errno.captured();
            int code = (int) Functions.GETADDRINFO.invokeExact(
                    errno, optionalText(node, arena), optionalText(service, arena), wanted, list);
            result[0] = code == 0 ? list.get(JAVA_LONG, 0) : 0;
            result[1] = code == eaiSystem ? Errno.in(errno) : 0;
            return code;
        } catch (Throwable e) {
            return unanswered(result, 2, refused(e));
        }
    }

    @Override
    public void freeaddrinfo(long list) {
        try {
            if (list != 0) {
                Functions.FREEADDRINFO.invokeExact(list);
            }
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public int getnameinfo(ByteBuffer addr, int len, ByteBuffer host, ByteBuffer service, int flags, long[] error) {
        try {
            room(error, 1);
            MemorySegment address = window(addr, 0, len);
            MemorySegment node = whole(host);
            MemorySegment port = whole(service);
            MemorySegment errno = Errno.captured();
            int code = (int) Functions.GETNAMEINFO.invokeExact(
                    errno, address, len, node, host.capacity(), port, service.capacity(), flags);
            error[0] = code == eaiSystem ? Errno.in(errno) : 0;
            return code;
        } catch (Throwable e) {
            return unanswered(error, 1, refused(e));
        }
    }

    @Override
    public long gaiStrerror(int code) {
        try {
            return (long) Functions.GAI_STRERROR.invokeExact(code);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public int gethostname(ByteBuffer name) {
        try {
            return (int) Functions.GETHOSTNAME.invokeExact(whole(name), (long) name.capacity());
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int sethostname(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = bytes(name, arena);
            return (int) Functions.SETHOSTNAME.invokeExact(copy, copy.byteSize());
        } catch (Throwable e) {
            return refused(e);
        }
    }

    /** An addrinfo with what is for the caller to choose; the rest must be zero. */
    private MemorySegment hints(@Nullable ByteBuffer hints, Arena arena) throws Refused {
        MemorySegment asked = window(hints, 0, abi.sizeof("addrinfo"));
        MemorySegment clean = arena.allocate(asked.byteSize(), Long.BYTES);
        for (String field : HINTS) {
            long at = abi.required("offsetof.addrinfo." + field);
            MemorySegment.copy(asked, at, clean, at, abi.sizeof("addrinfo." + field));
        }
        return clean;
    }

    /** What the functions for addresses give where no call was made. */
    private int unanswered(long @Nullable [] answer, int count, int refusal) {
        if (answer != null && answer.length >= count) {
            Arrays.fill(answer, 0, count, 0);
            answer[count - 1] = -refusal;
        }
        return eaiSystem;
    }

    private static final class Functions {

        static final MethodHandle GETADDRINFO = capturing("getaddrinfo", INT, BUFFER, BUFFER, BUFFER, BUFFER);
        static final MethodHandle FREEADDRINFO = plain("freeaddrinfo", FunctionDescriptor.ofVoid(WORD));
        static final MethodHandle GETNAMEINFO =
                capturing("getnameinfo", INT, BUFFER, INT, BUFFER, INT, BUFFER, INT, INT);
        static final MethodHandle GAI_STRERROR = plain("gai_strerror", FunctionDescriptor.of(WORD, INT));
        static final MethodHandle GETHOSTNAME = checked("gethostname", INT, BUFFER, WORD);
        static final MethodHandle SETHOSTNAME = checked("sethostname", INT, BUFFER, WORD);

        private Functions() {}
    }
}
