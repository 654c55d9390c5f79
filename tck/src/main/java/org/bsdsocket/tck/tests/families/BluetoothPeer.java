package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Socket;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.tests.data.Bytes;

/**
 * A CPython that calls, or is called by, a Bluetooth device and number.
 *
 * <p>Many are built without these addresses, so it hands the system the bytes of the C structs itself, and tells what the
 * system answers in bytes.
 */
final class BluetoothPeer {

    private static final String PRELUDE = """
            import ctypes, struct
            libc = ctypes.CDLL(None, use_errno=True)
            stream = sys.argv[1] == 'rfcomm'
            def packed(bdaddr, number):
                device = bytes.fromhex(bdaddr.replace(':', ''))[::-1]
                if stream:
                    return struct.pack('=H6sBx', 31, device, number)
                return struct.pack('=H', 31) + struct.pack('<H6sHBx', number, device, 0, 0)
            def call(name, fd, *arguments):
                result = getattr(libc, name)(fd, *arguments)
                if result < 0:
                    raise OSError(ctypes.get_errno(), name)
                return result
            def show(name, fd):
                room, size = ctypes.create_string_buffer(32), ctypes.c_uint(32)
                call(name, fd, room, ctypes.byref(size))
                if stream:
                    _, device, number = struct.unpack_from('=H6sB', room.raw)
                else:
                    number, device = struct.unpack_from('<H6s', room.raw, 2)
                return device[::-1].hex(':').upper() + ' ' + str(number)
            def opened():
                s = socket.socket(31, socket.SOCK_STREAM if stream else socket.SOCK_SEQPACKET, 3 if stream else 0)
                own = packed(sys.argv[2], 0)
                call('bind', s.fileno(), own, len(own))
                return s.detach()
            """;
    private static final String SERVER = PRELUDE + """
            fd = opened()
            call('listen', fd, 1)
            print(show('getsockname', fd).split()[1])
            caller = call('accept', fd, None, None)
            print(show('getpeername', caller))
            os.write(caller, os.read(caller, 100).upper())
            sys.stdin.readline()
            """;
    private static final String CLIENT = PRELUDE + """
            fd = opened()
            to = packed(sys.argv[3], int(sys.argv[4]))
            call('connect', fd, to, len(to))
            print(show('getpeername', fd))
            os.write(fd, b'ask')
            print(os.read(fd, 100).decode())
            """;

    private BluetoothPeer() {}

    /** Listens on that device, and says the number first and then who called. */
    static OraclePeer server(Kit kit, String protocol, String own) {
        return kit.track(kit.oracle().start(SERVER, protocol, own));
    }

    /** Lets a socket that has reached a server say something to it, and hear the answer. */
    static void ask(Kit kit, Socket client) throws Exception {
        client.sendall(Bytes.of("ask"));
        assertThat(Bytes.readText(kit, client, 3)).isEqualTo("ASK");
    }

    /** Calls from one device to another, and says whom it reached and then what it was told. */
    static OraclePeer client(Kit kit, String protocol, String own, String device, int number) {
        return kit.track(kit.oracle().start(CLIENT, protocol, own, device, Integer.toString(number)));
    }

    /** Lets a socket that a client has reached hear what it says, and answer. */
    static void answer(Kit kit, Socket served, OraclePeer client) throws Exception {
        assertThat(Bytes.readText(kit, served, 3)).isEqualTo("ask");
        served.sendall(Bytes.of("answer"));
        assertThat(kit.within(Bytes.SOON, client::line)).isEqualTo("answer");
    }
}
