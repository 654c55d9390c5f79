package org.bsdsocket.tck.tests.families;

import java.util.List;
import org.bsdsocket.HciNodeAddress;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about Bluetooth. None calls a device that is not there: some kernels do not survive that. */
final class BluetoothSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                AddressLie.telling(
                        "l2cap-reverses-device",
                        "tells the bytes of L2CAP devices in the system's order",
                        Sockaddr.L2cap.class,
                        it -> new Sockaddr.L2cap(reversed(it.bdaddr()), it.psm(), it.cid(), it.bdaddrType())),
                AddressLie.taking(
                        "l2cap-calls-next-door",
                        "takes the neighbouring PSM",
                        Sockaddr.L2cap.class,
                        it -> it.psm() == 0
                                ? it
                                : new Sockaddr.L2cap(it.bdaddr(), it.psm() ^ 2, it.cid(), it.bdaddrType())),
                AddressLie.telling(
                        "rfcomm-reverses-device",
                        "tells the bytes of RFCOMM devices in the system's order",
                        Sockaddr.Rfcomm.class,
                        it -> new Sockaddr.Rfcomm(reversed(it.bdaddr()), it.channel())),
                AddressLie.taking(
                        "rfcomm-calls-next-door",
                        "takes the neighbouring channel",
                        Sockaddr.Rfcomm.class,
                        it -> it.channel() == 0 ? it : new Sockaddr.Rfcomm(it.bdaddr(), it.channel() % 30 + 1)),
                AddressLie.taking(
                        "rfcomm-takes-local-for-any",
                        "binds to another device where any is meant",
                        Sockaddr.Rfcomm.class,
                        it -> new Sockaddr.Rfcomm(
                                it.bdaddr().equals(Octets.of(new byte[6]))
                                        ? Octets.of(new byte[] {0, 0, 0, -1, -1, -1})
                                        : it.bdaddr(),
                                it.channel())),
                AddressLie.taking(
                        "hci-takes-next-controller",
                        "takes hci1 for hci0 and the other way round",
                        Sockaddr.Hci.class,
                        it -> new Sockaddr.Hci(it.device() ^ 1, it.channel())),
                AddressLie.telling(
                        "sco-reverses-device",
                        "tells the bytes of SCO devices in the system's order",
                        Sockaddr.Sco.class,
                        it -> new Sockaddr.Sco(reversed(it.bdaddr()))),
                Saboteur.api("hci-tells-another-device", "tells another controller by its address")
                        .on(
                                "getsockname",
                                call -> call.proceed() instanceof HciNodeAddress
                                        ? new HciNodeAddress("12:34:56:78:9A:BC")
                                        : call.proceed()),
                Saboteur.api("all-constants-are-defined", "knows every constant")
                        .on("isDefined", call -> true),
                Saboteur.driver("hci-filter-lets-all-through", "sets filters without their command", AnyAnswer::new),
                Saboteur.driver("hci-option-goes-astray", "sets each number of HCI as that of another", Astray::new));
    }

    private static Octets reversed(Octets bdaddr) {
        byte[] bytes = new byte[bdaddr.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bdaddr.at(bytes.length - 1 - i);
        }
        return Octets.of(bytes);
    }

    private static final class AnyAnswer extends ForwardingDriver {

        AnyAnswer(SocketDriver good) {
            super(good);
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, byte[] value) throws ErrnoException {
            byte[] less = value.clone();
            if (level == Lies.flag(good(), "SOL_HCI") && name == Lies.flag(good(), "HCI_FILTER")) {
                int opcode = good().layouts().offset("hci_filter.opcode").orElse(0);
                less[opcode] = 0;
                less[opcode + 1] = 0;
            }
            good().setsockopt(handle, level, name, less);
        }
    }

    private static final class Astray extends ForwardingDriver {

        Astray(SocketDriver good) {
            super(good);
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
            good().setsockopt(handle, level, other(level, name), value);
        }

        @Override
        public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
            return good().getsockopt(handle, level, other(level, name));
        }

        private int other(int level, int name) {
            int stamp = Lies.flag(good(), "HCI_TIME_STAMP");
            int direction = Lies.flag(good(), "HCI_DATA_DIR");
            if (level != Lies.flag(good(), "SOL_HCI") || (name != stamp && name != direction)) {
                return name;
            }
            return name == stamp ? direction : stamp;
        }
    }
}
