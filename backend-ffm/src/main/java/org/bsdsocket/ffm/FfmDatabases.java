package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.plain;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Databases;
import org.jspecify.annotations.Nullable;

final class FfmDatabases extends Checks implements Databases {

    private final int hostentSize;
    private final int serventSize;
    private final int inputAddressSize;

    FfmDatabases(Abi abi) {
        super(abi);
        this.hostentSize = abi.sizeof("hostent");
        this.serventSize = abi.sizeof("servent");
        this.inputAddressSize = abi.sizeof("in6_addr");
    }

    @Override
    public int gethostbynameR(byte[] name, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            MemorySegment reason = arena.allocate(JAVA_INT);
            int error = (int) Functions.GETHOSTBYNAME_R.invokeExact(
                    text(name, arena),
                    window(hostent, 0, hostentSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found,
                    reason);
            return answered(error, result, found, reason.get(JAVA_INT, 0));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int gethostbyaddrR(byte[] addr, int type, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            MemorySegment reason = arena.allocate(JAVA_INT);
            int error = (int) Functions.GETHOSTBYADDR_R.invokeExact(
                    hostAddress(addr, arena),
                    addr.length,
                    type,
                    window(hostent, 0, hostentSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found,
                    reason);
            return answered(error, result, found, reason.get(JAVA_INT, 0));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getservbynameR(byte[] name, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            int error = (int) Functions.GETSERVBYNAME_R.invokeExact(
                    text(name, arena),
                    optionalText(proto, arena),
                    window(servent, 0, serventSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found);
            return answered(error, result, found, 0);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getservbyportR(int port, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            int error = (int) Functions.GETSERVBYPORT_R.invokeExact(
                    port,
                    optionalText(proto, arena),
                    window(servent, 0, serventSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found);
            return answered(error, result, found, 0);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long getprotobyname(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) Functions.GETPROTOBYNAME.invokeExact(text(name, arena));
        } catch (Refused e) {
            return 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public long hstrerror(int code) {
        try {
            return (long) Functions.HSTRERROR.invokeExact(code);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** What a function with a buffer of the caller's returns besides: where the answer lies, and h_errno. */
    private static int answered(int error, long[] result, MemorySegment found, int reason) {
        result[0] = found.get(JAVA_LONG, 0);
        result[1] = reason;
        return error;
    }

    /** A host's address with room for the longest: resolvers read as many bytes as the type has, not all minding the length. */
    private MemorySegment hostAddress(byte @Nullable [] address, Arena arena) throws Refused {
        if (address != null && address.length > inputAddressSize) {
            throw einval;
        }
        return arena.allocate(inputAddressSize, inputAddressSize).copyFrom(bytes(address, arena));
    }

    private static final class Functions {

        static final MethodHandle GETHOSTBYNAME_R =
                plain("gethostbyname_r", FunctionDescriptor.of(INT, BUFFER, BUFFER, BUFFER, WORD, BUFFER, BUFFER));
        static final MethodHandle GETHOSTBYADDR_R = plain(
                "gethostbyaddr_r", FunctionDescriptor.of(INT, BUFFER, INT, INT, BUFFER, BUFFER, WORD, BUFFER, BUFFER));
        static final MethodHandle GETSERVBYNAME_R =
                plain("getservbyname_r", FunctionDescriptor.of(INT, BUFFER, BUFFER, BUFFER, BUFFER, WORD, BUFFER));
        static final MethodHandle GETSERVBYPORT_R =
                plain("getservbyport_r", FunctionDescriptor.of(INT, INT, BUFFER, BUFFER, BUFFER, WORD, BUFFER));
        static final MethodHandle GETPROTOBYNAME = plain("getprotobyname", FunctionDescriptor.of(WORD, BUFFER));
        static final MethodHandle HSTRERROR = plain("hstrerror", FunctionDescriptor.of(WORD, INT));

        private Functions() {}
    }
}
