package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.Layouts;
import org.jspecify.annotations.Nullable;

/** The control messages that tell an AF_ALG socket what to do. */
final class AlgControls {

    private final Layouts layouts;
    private final int level;
    private final int setOp;
    private final int setIv;
    private final int setAssoclen;

    AlgControls(ConstantValues constants, Layouts layouts) {
        this.layouts = layouts;
        this.level = constants.number("SOL_ALG");
        this.setOp = constants.number("ALG_SET_OP");
        this.setIv = constants.number("ALG_SET_IV");
        this.setAssoclen = constants.number("ALG_SET_AEAD_ASSOCLEN");
    }

    List<Control> of(int op, byte @Nullable [] iv, @Nullable Integer assoclen) {
        List<Control> messages = new ArrayList<>();
        messages.add(new Control(level, setOp, number("op", op)));
        if (iv != null) {
            messages.add(new Control(level, setIv, vector(iv)));
        }
        if (assoclen != null) {
            messages.add(new Control(level, setAssoclen, number("assoclen", assoclen)));
        }
        return messages;
    }

    private byte[] number(String what, int value) {
        Ranges.notNegative(what, value);
        byte[] bytes = new byte[Struct.size(layouts, "int")];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(0, value);
        return bytes;
    }

    /** A length, and as many bytes behind the struct. */
    private byte[] vector(byte[] iv) {
        byte[] head = Struct.zero(layouts, "af_alg_iv").put("ivlen", iv.length).toByteArray();
        byte[] bytes = new byte[head.length + iv.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(iv, 0, bytes, head.length, iv.length);
        return bytes;
    }
}
