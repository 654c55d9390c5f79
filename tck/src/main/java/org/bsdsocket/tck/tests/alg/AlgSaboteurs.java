package org.bsdsocket.tck.tests.alg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.bsdsocket.AlgAddress;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Liars about the kernel's cryptography. */
final class AlgSaboteurs implements SaboteurSource {

    private static final int LOW_BITS = 0xFFFF;

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                binding(
                        "alg-hashes-always-by-sha512",
                        "takes sha256 for sha512",
                        it -> named(it, it.type(), swap(it.name(), "sha256", "sha512"))),
                binding(
                        "alg-drops-mode",
                        "takes an algorithm without the mode around it",
                        it -> named(it, it.type(), inner(it.name()))),
                binding(
                        "alg-corrects-type",
                        "takes the type that fits the name",
                        it -> named(it, swap(it.type(), "skcipher", "hash"), it.name())),
                binding(
                        "alg-cuts-feat-and-mask-to-16-bits",
                        "drops half of the two numbers",
                        it -> new Sockaddr.Alg(it.type(), it.name(), it.feat() & LOW_BITS, it.mask() & LOW_BITS)),
                binding(
                        "alg-drops-feat",
                        "asks for no features",
                        it -> new Sockaddr.Alg(it.type(), it.name(), 0, it.mask())),
                Saboteur.api("alg-takes-any-form", "takes another form's address for that of a hash")
                        .on("bind", call -> {
                            try {
                                return call.proceed();
                            } catch (IllegalArgumentException e) {
                                return call.proceed(new AlgAddress("hash", "sha256"));
                            }
                        }),
                controls("alg-always-encrypts", "sets no other operation than encryption", (driver, it) -> {
                    if (is(driver, it, "ALG_SET_OP")) {
                        byte[] number = it.data().clone();
                        Arrays.fill(number, (byte) 0);
                        number[ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 0 : number.length - 1] =
                                (byte) Lies.flag(driver, "ALG_OP_ENCRYPT");
                        return new Control(it.level(), it.type(), number);
                    }
                    return it;
                }),
                controls("alg-turns-vector", "sends the initialization vector with a bit turned", (driver, it) -> {
                    if (is(driver, it, "ALG_SET_IV")) {
                        byte[] turned = it.data().clone();
                        turned[turned.length - 1] ^= 1;
                        return new Control(it.level(), it.type(), turned);
                    }
                    return it;
                }),
                controls(
                        "alg-forgets-assoclen",
                        "does not say how long the associated data are",
                        (driver, it) -> is(driver, it, "ALG_SET_AEAD_ASSOCLEN") ? null : it),
                sending("alg-forgets-more", "never says that there is more to come", (driver, flags) -> 0),
                sending(
                        "alg-always-more",
                        "says that there is more to come",
                        (driver, flags) -> Lies.flag(driver, "MSG_MORE")),
                Saboteur.driver(
                        "alg-forgets-operation-without-data",
                        "sends no message that has no data",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public int sendmsg(
                                    Handle handle,
                                    List<ByteBuffer> buffers,
                                    List<Control> control,
                                    int flags,
                                    @Nullable Sockaddr address)
                                    throws ErrnoException {
                                boolean empty = buffers.stream().noneMatch(ByteBuffer::hasRemaining);
                                return empty ? 0 : good().sendmsg(handle, buffers, control, flags, address);
                            }
                        }),
                Saboteur.api("alg-takes-any-family", "sends on a socket of another family as well")
                        .on("sendmsgAfalg", call -> {
                            try {
                                return call.proceed();
                            } catch (IllegalArgumentException e) {
                                return 0;
                            }
                        }));
    }

    private static Sockaddr.Alg named(Sockaddr.Alg from, Octets type, Octets name) {
        return new Sockaddr.Alg(type, name, from.feat(), from.mask());
    }

    private static Octets swap(Octets text, String one, String other) {
        return Bytes.text(text.toByteArray()).equals(one) ? Octets.of(Bytes.of(other)) : text;
    }

    private static Octets inner(Octets text) {
        String name = Bytes.text(text.toByteArray());
        int open = name.indexOf('(');
        return open < 0 ? text : Octets.of(Bytes.of(name.substring(open + 1, name.length() - 1)));
    }

    private static boolean is(SocketDriver driver, Control control, String type) {
        return control.level() == Lies.flag(driver, "SOL_ALG") && control.type() == Lies.flag(driver, type);
    }

    private static Saboteur binding(String id, String description, UnaryOperator<Sockaddr.Alg> lie) {
        return AddressLie.taking(id, description, Sockaddr.Alg.class, lie);
    }

    private static Saboteur controls(
            String id, String description, BiFunction<SocketDriver, Control, @Nullable Control> lie) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public int sendmsg(
                    Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr to)
                    throws ErrnoException {
                List<Control> changed = new ArrayList<>();
                for (Control item : control) {
                    Control other = lie.apply(good(), item);
                    if (other != null) {
                        changed.add(other);
                    }
                }
                return good().sendmsg(handle, buffers, changed, flags, to);
            }
        });
    }

    private static Saboteur sending(String id, String description, BiFunction<SocketDriver, Integer, Integer> lie) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public int sendmsg(
                    Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr to)
                    throws ErrnoException {
                return good().sendmsg(handle, buffers, control, lie.apply(good(), flags), to);
            }
        });
    }
}
