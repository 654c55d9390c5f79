package org.bsdsocket.tck.tests.options;

import java.util.Arrays;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;

/** Liars about options. */
final class OptionSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver("option-reads-zero", "finds every integer option unset", good -> new OptionLie(good) {
                    @Override
                    public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
                        return super.getsockopt(handle, level, name) * 0;
                    }
                }),
                Saboteur.driver(
                        "option-errors-read-zero",
                        "finds an option that is not there unset",
                        good -> new OptionLie(good) {
                            @Override
                            public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
                                try {
                                    return super.getsockopt(handle, level, name);
                                } catch (ErrnoException e) {
                                    return 0;
                                }
                            }
                        }),
                Saboteur.driver(
                        "pads-option-bytes", "fills an option up to the buffer's length", good -> new OptionLie(good) {
                            @Override
                            public byte[] getsockopt(Handle handle, int level, int name, int length)
                                    throws ErrnoException {
                                return Arrays.copyOf(super.getsockopt(handle, level, name, length), length);
                            }
                        }),
                Saboteur.driver(
                        "corrupts-option-bytes",
                        "flips a bit of the last byte of an option",
                        good -> new OptionLie(good) {
                            @Override
                            public byte[] getsockopt(Handle handle, int level, int name, int length)
                                    throws ErrnoException {
                                byte[] bytes = super.getsockopt(handle, level, name, length);
                                bytes[bytes.length - 1] ^= 1;
                                return bytes;
                            }
                        }),
                Saboteur.driver("ignores-buflen", "returns all of an option however long", good -> new OptionLie(good) {
                    @Override
                    public byte[] getsockopt(Handle handle, int level, int name, int length) throws ErrnoException {
                        return super.getsockopt(handle, level, name, LONG);
                    }
                }),
                Saboteur.driver("setsockopt-does-nothing", "leaves every option as it is", good -> new OptionLie(good) {
                    @Override
                    public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
                        super.getsockopt(handle, level, name);
                    }
                }),
                Saboteur.driver(
                        "swallows-option-errors",
                        "says that an option was set that was not",
                        good -> new OptionLie(good) {
                            @Override
                            public void setsockopt(Handle handle, int level, int name, int value) {
                                try {
                                    super.setsockopt(handle, level, name, value);
                                } catch (ErrnoException swallowed) {
                                    return;
                                }
                            }
                        }),
                Saboteur.driver(
                        "sends-zeros-for-none", "sets zero bytes where there is no value", good -> new OptionLie(good) {
                            @Override
                            public void setsockoptNull(Handle handle, int level, int name, int length)
                                    throws ErrnoException {
                                setsockopt(handle, level, name, new byte[length]);
                            }
                        }),
                Saboteur.driver(
                        "ignores-optlen", "gives the system another length than told", good -> new OptionLie(good) {
                            @Override
                            public void setsockoptNull(Handle handle, int level, int name, int length)
                                    throws ErrnoException {
                                super.setsockoptNull(handle, level, name, Integer.BYTES);
                            }
                        }));
    }

    private static class OptionLie extends ForwardingDriver {

        static final int LONG = 64;

        OptionLie(SocketDriver good) {
            super(good);
        }
    }
}
