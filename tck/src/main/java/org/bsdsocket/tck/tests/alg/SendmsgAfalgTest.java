package org.bsdsocket.tck.tests.alg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bsdsocket.AlgAddress;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
@Uses({Capability.RAW_OPTIONS, Capability.MESSAGE_FLAGS})
final class SendmsgAfalgTest {

    private static final AlgAddress CBC = new AlgAddress("skcipher", "cbc(aes)");
    private static final AlgAddress GCM = new AlgAddress("aead", "gcm(aes)");
    private static final byte[] PLAIN = Bytes.pattern(64);
    private static final byte[] IV = Bytes.of("0123456789abcdef");
    private static final int TAG = 16;

    @Test
    @Asserts("socket.socket.sendmsg_afalg#1")
    void theOperationIsDone(SocketModule socket, Kit kit) throws Exception {
        Socket cipher = Alg.operation(socket, kit, CBC, Alg.KEY);
        byte[] secret = cbc(Cipher.ENCRYPT_MODE, IV, PLAIN);
        cipher.sendmsgAfalg(List.of(ByteBuffer.wrap(PLAIN)), Constants.ALG_OP_ENCRYPT, IV);
        assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length))).isEqualTo(secret);
        cipher.sendmsgAfalg(List.of(ByteBuffer.wrap(secret)), Constants.ALG_OP_DECRYPT, IV);
        assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length))).isEqualTo(PLAIN);
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#2")
    void theInitializationVectorCounts(SocketModule socket, Kit kit) throws Exception {
        Socket cipher = Alg.operation(socket, kit, CBC, Alg.KEY);
        for (byte[] iv : List.of(IV, Bytes.of("fedcba9876543210"), new byte[IV.length])) {
            cipher.sendmsgAfalg(List.of(ByteBuffer.wrap(PLAIN)), Constants.ALG_OP_ENCRYPT, iv);
            assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length)))
                    .isEqualTo(cbc(Cipher.ENCRYPT_MODE, iv, PLAIN));
        }
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#3")
    void associatedDataAreAuthenticatedAndNotEncrypted(SocketModule socket, Kit kit) throws Exception {
        Socket bound = Alg.bound(socket, kit, GCM);
        bound.setsockopt(Constants.SOL_ALG, Constants.ALG_SET_KEY, Alg.KEY);
        bound.setsockopt(Constants.SOL_ALG, Constants.ALG_SET_AEAD_AUTHSIZE, null, TAG);
        Socket aead = kit.track(bound.accept().conn());
        byte[] iv = Arrays.copyOf(IV, 12);
        byte[] associated = Bytes.of("said to all");

        Cipher expected = Cipher.getInstance("AES/GCM/NoPadding");
        expected.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(Alg.KEY, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, iv));
        expected.updateAAD(associated);
        byte[] secret = expected.doFinal(PLAIN);

        aead.sendmsgAfalg(
                List.of(ByteBuffer.wrap(associated), ByteBuffer.wrap(PLAIN)),
                Constants.ALG_OP_ENCRYPT,
                iv,
                associated.length,
                MsgFlag.NONE);
        byte[] all = kit.within(Bytes.SOON, () -> aead.recv(associated.length + secret.length));
        assertThat(Arrays.copyOfRange(all, associated.length, all.length)).isEqualTo(secret);
        kit.raises(
                IllegalArgumentException.class,
                () -> aead.sendmsgAfalg(List.of(), Constants.ALG_OP_ENCRYPT, iv, -1, MsgFlag.NONE));
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#4")
    void withMoreToComeTheOperationIsOneOverAllData(SocketModule socket, Kit kit) throws Exception {
        Socket cipher = Alg.operation(socket, kit, CBC, Alg.KEY);
        ByteBuffer first = ByteBuffer.wrap(PLAIN, 0, 32);
        cipher.sendmsgAfalg(List.of(first), Constants.ALG_OP_ENCRYPT, IV, null, Constants.MSG_MORE);
        // Who had not said that there is more would be refused more.
        cipher.send(ByteBuffer.wrap(PLAIN, 32, 32));
        assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length)))
                .isEqualTo(cbc(Cipher.ENCRYPT_MODE, IV, PLAIN));
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#5")
    void theOperationCanBeSetBeforeTheData(SocketModule socket, Kit kit) throws Exception {
        Socket cipher = Alg.operation(socket, kit, CBC, Alg.KEY);
        assertThat(cipher.sendmsgAfalg(List.of(), Constants.ALG_OP_ENCRYPT, IV, null, Constants.MSG_MORE))
                .isZero();
        cipher.sendall(PLAIN);
        assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length)))
                .isEqualTo(cbc(Cipher.ENCRYPT_MODE, IV, PLAIN));
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#6")
    void allBuffersAreSentAndCounted(SocketModule socket, Kit kit) throws Exception {
        Socket cipher = Alg.operation(socket, kit, CBC, Alg.KEY);
        List<ByteBuffer> buffers =
                List.of(ByteBuffer.wrap(PLAIN, 0, 7), ByteBuffer.wrap(PLAIN, 7, 0), ByteBuffer.wrap(PLAIN, 7, 57));
        assertThat(cipher.sendmsgAfalg(buffers, Constants.ALG_OP_ENCRYPT, IV)).isEqualTo(PLAIN.length);
        assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length)))
                .isEqualTo(cbc(Cipher.ENCRYPT_MODE, IV, PLAIN));
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#7")
    void withoutVectorLengthAndFlagsNoneIsSaid(SocketModule socket, Kit kit) throws Exception {
        Socket cipher = Alg.operation(socket, kit, new AlgAddress("skcipher", "ecb(aes)"), Alg.KEY);
        Cipher ecb = Cipher.getInstance("AES/ECB/NoPadding");
        ecb.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Alg.KEY, "AES"));
        cipher.sendmsgAfalg(List.of(ByteBuffer.wrap(PLAIN)), Constants.ALG_OP_ENCRYPT, null);
        // Data that were not announced must wait for the result of the first.
        kit.raises(OSException.class, "EINVAL", () -> cipher.send(PLAIN));
        assertThat(kit.within(Bytes.SOON, () -> cipher.recv(PLAIN.length))).isEqualTo(ecb.doFinal(PLAIN));
    }

    @Test
    @Asserts("socket.socket.sendmsg_afalg#8")
    void anotherFamilysSocketIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket udp = kit.udp();
        assertThat(kit.raises(
                        IllegalArgumentException.class,
                        () -> udp.sendmsgAfalg(List.of(Bytes.buffer("x")), Constants.ALG_OP_ENCRYPT, null)))
                .hasMessageContaining("AF_ALG")
                .hasMessageContaining("AF_INET");
    }

    private static byte[] cbc(int mode, byte[] iv, byte[] data) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(Alg.KEY, "AES"), new IvParameterSpec(iv));
        return cipher.doFinal(data);
    }
}
