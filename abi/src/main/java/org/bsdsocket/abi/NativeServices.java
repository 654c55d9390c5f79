package org.bsdsocket.abi;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bsdsocket.abi.libc.Databases;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.ErrnoException;
import org.jspecify.annotations.Nullable;

/** The C library's databases of services and protocols. */
final class NativeServices {

    /** The C library has one struct for all answers about protocols, whichever backend asks. */
    private static final Object PROTOCOLS = new Object();

    private final Abi abi;
    private final Databases databases;
    private final CMemory memory;
    private final GrowingBuffer buffers;
    private final int enoent;
    private final int servent;
    private final Field serviceName;
    private final Field servicePort;
    private final int protoent;
    private final Field protocolNumber;

    NativeServices(Abi abi, LibC libc) {
        this.abi = abi;
        this.databases = libc.databases();
        this.memory = new CMemory(abi, libc.memory());
        this.buffers = new GrowingBuffer(abi);
        this.enoent = abi.constant("errno.ENOENT");
        this.servent = abi.sizeof("servent");
        this.serviceName = abi.field("servent.s_name");
        this.servicePort = abi.field("servent.s_port");
        this.protoent = abi.sizeof("protoent");
        this.protocolNumber = abi.field("protoent.p_proto");
    }

    OptionalInt port(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
        byte[] service = CMemory.terminated("service", name);
        byte[] over = over(protocol);
        return find(
                        "getservbyname",
                        (struct, buffer, result) -> databases.getservbynameR(service, over, struct, buffer, result),
                        struct -> swapped((int) servicePort.get(struct)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    Optional<String> name(int port, byte @Nullable [] protocol) throws ErrnoException {
        byte[] over = over(protocol);
        return find(
                "getservbyport",
                (struct, buffer, result) -> databases.getservbyportR(swapped(port), over, struct, buffer, result),
                struct -> memory.text(serviceName.get(struct)));
    }

    OptionalInt protocol(byte[] name) {
        byte[] protocol = CMemory.terminated("protocol", name);
        synchronized (PROTOCOLS) {
            long found = databases.getprotobyname(protocol);
            return found == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) protocolNumber.get(memory.at(found, protoent)));
        }
    }

    private interface Question {
        int ask(ByteBuffer servent, ByteBuffer buffer, long[] result);
    }

    private <T> Optional<T> find(String call, Question question, Function<ByteBuffer, T> answered)
            throws ErrnoException {
        ByteBuffer struct = CMemory.direct(servent);
        long[] result = new long[2];
        AtomicReference<ByteBuffer> answer = new AtomicReference<>();
        int error = buffers.call(call, buffer -> {
            answer.set(buffer);
            return question.ask(struct, buffer, result);
        });
        try {
            if (result[0] != 0) {
                return Optional.of(answered.apply(struct));
            }
            // musl says ENOENT for a service that it does not know, glibc nothing.
            if (error != 0 && error != enoent) {
                throw new ErrnoException(abi.errno(error), call);
            }
            return Optional.empty();
        } finally {
            Reference.reachabilityFence(answer.get());
        }
    }

    private static byte @Nullable [] over(byte @Nullable [] protocol) {
        return protocol == null ? null : CMemory.terminated("protocol", protocol);
    }

    /** Between host and network order. */
    private static int swapped(int port) {
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        return Short.toUnsignedInt(little ? Short.reverseBytes((short) port) : (short) port);
    }
}
