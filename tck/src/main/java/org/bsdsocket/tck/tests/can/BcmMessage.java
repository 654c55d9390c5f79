package org.bsdsocket.tck.tests.can;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bsdsocket.IntConstant;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Layouts;

/** What a CAN_BCM socket sends and receives: {@code struct bcm_msg_head}, and classic frames behind it. */
final class BcmMessage {

    private BcmMessage() {}

    /** @param micros how long after one another the frames are sent, if the flags say that they are repeated */
    static byte[] of(SocketModule socket, IntConstant opcode, long flags, long id, int micros, byte[]... frames) {
        Layouts layouts = socket.layouts();
        int head = at(layouts, "frames");
        int size = layouts.size("can_frame").orElseThrow();
        ByteBuffer message = ByteBuffer.allocate(head + frames.length * size).order(ByteOrder.nativeOrder());
        message.putInt(at(layouts, "opcode"), (int) socket.valueOf(opcode));
        message.putInt(at(layouts, "flags"), (int) flags);
        // struct bcm_timeval: seconds and microseconds, each a long.
        int interval = layouts.size("bcm_msg_head.ival2").orElseThrow();
        int at = at(layouts, "ival2") + interval / 2;
        if (interval == 2 * Long.BYTES) {
            message.putLong(at, micros);
        } else {
            message.putInt(at, micros);
        }
        message.putInt(at(layouts, "can_id"), (int) id);
        message.putInt(at(layouts, "nframes"), frames.length);
        for (int i = 0; i < frames.length; i++) {
            message.put(head + i * size, frames[i]);
        }
        return message.array();
    }

    static long opcode(SocketModule socket, byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.nativeOrder());
        return Integer.toUnsignedLong(bytes.getInt(at(socket.layouts(), "opcode")));
    }

    /** What stands behind the head. */
    static byte[] frames(SocketModule socket, byte[] message) {
        return Arrays.copyOfRange(message, at(socket.layouts(), "frames"), message.length);
    }

    private static int at(Layouts layouts, String field) {
        return layouts.offset("bcm_msg_head." + field).orElseThrow();
    }
}
