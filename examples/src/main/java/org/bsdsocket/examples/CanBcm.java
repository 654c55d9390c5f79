package org.bsdsocket.examples;

import static org.bsdsocket.Constants.AF_CAN;
import static org.bsdsocket.Constants.CAN_BCM;
import static org.bsdsocket.Constants.CAN_BCM_RX_FILTER_ID;
import static org.bsdsocket.Constants.CAN_BCM_RX_SETUP;
import static org.bsdsocket.Constants.CAN_BCM_TX_SEND;
import static org.bsdsocket.Constants.SOCK_DGRAM;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bsdsocket.CanAddress;
import org.bsdsocket.CanFrame;
import org.bsdsocket.IntConstant;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/**
 * Has the broadcast manager of a CAN bus send one frame, and tell when one with the identifier 2 comes. Argument: the
 * interface, vcan0 if left out.
 */
public final class CanBcm {

    private static final int HEARD = 2;

    private CanBcm() {}

    public static void main(String[] args) throws IOException {
        String ifname = args.length > 0 ? args[0] : "vcan0";
        SocketModule socket = SocketModule.load();
        try (Socket s = socket.socket(AF_CAN, SOCK_DGRAM, CAN_BCM)) {
            s.connect(new CanAddress(ifname));
            byte[] none = {};
            s.send(message(socket, CAN_BCM_RX_SETUP, CAN_BCM_RX_FILTER_ID, HEARD, 0, none), MsgFlag.NONE);
            System.out.println("Listening for " + HEARD);
            byte[] frame = new CanFrame(1, new byte[] {1, 2, 3}).toBytes(socket);
            s.send(message(socket, CAN_BCM_TX_SEND, MsgFlag.NONE, 1, 1, frame), MsgFlag.NONE);
            int head = at(socket, "frames");
            byte[] told = s.recv(head + frame.length);
            byte[] heard = Arrays.copyOfRange(told, head, told.length);
            System.out.println("Received " + CanRaw.text(CanFrame.of(heard, socket)));
        }
    }

    /** A {@code struct bcm_msg_head} with frames behind it. */
    private static ByteBuffer message(
            SocketModule socket, IntConstant opcode, IntConstant flags, int id, int count, byte[] frames) {
        ByteBuffer message =
                ByteBuffer.allocate(at(socket, "frames") + frames.length).order(ByteOrder.nativeOrder());
        message.putInt(at(socket, "opcode"), (int) socket.valueOf(opcode));
        message.putInt(at(socket, "flags"), (int) socket.valueOf(flags));
        message.putInt(at(socket, "can_id"), id);
        message.putInt(at(socket, "nframes"), count);
        message.put(at(socket, "frames"), frames);
        return message;
    }

    private static int at(SocketModule socket, String field) {
        return socket.layouts().offset("bcm_msg_head." + field).orElseThrow();
    }
}
