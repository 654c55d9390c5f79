package org.bsdsocket.examples;

import static org.bsdsocket.Constants.AF_CAN;
import static org.bsdsocket.Constants.CAN_RAW;
import static org.bsdsocket.Constants.SOCK_RAW;

import java.io.IOException;
import java.util.HexFormat;
import org.bsdsocket.CanAddress;
import org.bsdsocket.CanFrame;
import org.bsdsocket.OSException;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/**
 * Sends back each frame that it hears on a CAN bus, and one of its own behind it. Arguments: the interface, vcan0 if left
 * out, and how many frames to answer, all there will ever be if left out.
 */
public final class CanRaw {

    private CanRaw() {}

    public static void main(String[] args) throws IOException {
        String ifname = args.length > 0 ? args[0] : "vcan0";
        long frames = args.length > 1 ? Long.parseLong(args[1]) : Long.MAX_VALUE;
        SocketModule socket = SocketModule.load();
        try (Socket s = socket.socket(AF_CAN, SOCK_RAW, CAN_RAW)) {
            s.bind(new CanAddress(ifname));
            System.out.println("Listening on " + s.getsockname());
            byte[] own = new CanFrame(1, new byte[] {1, 2, 3}).toBytes(socket);
            for (long i = 0; i < frames; i++) {
                Received received = s.recvfrom(own.length);
                System.out.println("Received " + text(CanFrame.of(received.data(), socket)));
                send(s, received.data());
                send(s, own);
            }
        }
    }

    private static void send(Socket s, byte[] frame) {
        try {
            s.send(frame);
        } catch (OSException e) {
            System.out.println("Not sent: " + e.getMessage());
        }
    }

    static String text(CanFrame frame) {
        byte[] data = frame.data().toByteArray();
        return Long.toHexString(frame.canId()) + " [" + data.length + "] "
                + HexFormat.of().formatHex(data);
    }
}
