package org.bsdsocket.tck.tests.families;

import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;

/**
 * The addresses of hci0 and hci1.
 *
 * @param near of hci0
 * @param far of hci1
 */
record Controllers(String near, String far) {

    /** HCIGETDEVINFO: the kernel's own list, which no socket of the module takes part in. */
    private static final String SCRIPT = """
            import fcntl, struct
            s = socket.socket(31, socket.SOCK_RAW, 1)
            for device in range(2):
                info = bytearray(struct.pack('=H', device) + bytes(200))
                fcntl.ioctl(s, 0x800448D3, info)
                print(info[10:16][::-1].hex(':').upper())
            """;

    /** Asks for a socket of the family first: a backend that has none is to refuse it, whatever the machine lacks. */
    static Controllers of(SocketModule socket, Kit kit) throws OSException {
        kit.track(socket.socket(Constants.AF_BLUETOOTH, Constants.SOCK_SEQPACKET, Constants.BTPROTO_L2CAP));
        List<String> lines = kit.oracle().lines(SCRIPT);
        return new Controllers(lines.get(0), lines.get(1));
    }
}
