package org.bsdsocket.tck.tests.alg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bsdsocket.AlgAddress;
import org.bsdsocket.Constants;
import org.bsdsocket.FileNotFoundException;
import org.bsdsocket.HostPort;
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
final class AlgAddressTest {

    private static final byte[] DATA = Bytes.pattern(1000);
    private static final int NAME_ROOM = 63;
    private static final int TYPE_ROOM = 13;

    @Test
    @Asserts("families.AF_ALG#1")
    void twoToFourPartsNameAnAlgorithm(SocketModule socket, Kit kit) throws Exception {
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(DATA);
        assertThat(sha256(socket, kit, new AlgAddress("hash", "sha256"))).isEqualTo(expected);
        assertThat(sha256(socket, kit, new AlgAddress("hash", "sha256", 0))).isEqualTo(expected);
        assertThat(sha256(socket, kit, new AlgAddress("hash", "sha256", 0, 0))).isEqualTo(expected);
    }

    private static byte[] sha256(SocketModule socket, Kit kit, AlgAddress algorithm) throws Exception {
        Socket hash = Alg.operation(socket, kit, algorithm);
        hash.sendall(DATA);
        return kit.within(Bytes.SOON, () -> hash.recv(100));
    }

    @Test
    @Asserts("families.AF_ALG#7")
    @Uses(Capability.DESCRIPTORS)
    void aDescriptorIsKnownForWhatItIs(SocketModule socket, Kit kit) throws Exception {
        Socket made = Alg.open(socket, kit);
        Socket again = kit.track(socket.socket(made.detach()));
        assertThat(again.family()).isEqualTo(Constants.AF_ALG);
        assertThat(again.type()).isEqualTo(Constants.SOCK_SEQPACKET);
        again.bind(new AlgAddress("hash", "sha256"));
    }

    @Test
    @Asserts("families.AF_ALG#2")
    void theTypeSaysWhatKindOfAlgorithm(SocketModule socket, Kit kit) throws Exception {
        for (AlgAddress fits : new AlgAddress[] {
            new AlgAddress("hash", "sha256"),
            new AlgAddress("skcipher", "cbc(aes)"),
            new AlgAddress("aead", "gcm(aes)"),
            new AlgAddress("rng", "stdrng")
        }) {
            Alg.bound(socket, kit, fits);
        }
        for (String other : new String[] {"skcipher", "aead", "rng", "y".repeat(TYPE_ROOM)}) {
            notFound(kit, Alg.open(socket, kit), new AlgAddress(other, "sha256"));
        }
        notFound(kit, Alg.open(socket, kit), new AlgAddress("hash", "stdrng"));
    }

    @Test
    @Asserts("families.AF_ALG#3")
    @Uses({Capability.RAW_OPTIONS, Capability.MESSAGE_FLAGS})
    void theNameSaysWhichAlgorithmAndMode(SocketModule socket, Kit kit) throws Exception {
        SecretKeySpec key = new SecretKeySpec(Alg.KEY, "HmacSHA256");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        Socket keyed = Alg.operation(socket, kit, new AlgAddress("hash", "hmac(sha256)"), Alg.KEY);
        keyed.send(ByteBuffer.wrap(DATA, 0, DATA.length / 2), Constants.MSG_MORE);
        keyed.send(ByteBuffer.wrap(DATA, DATA.length / 2, DATA.length - DATA.length / 2));
        assertThat(kit.within(Bytes.SOON, () -> keyed.recv(100))).isEqualTo(mac.doFinal(DATA));

        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Alg.KEY, "AES"));
        Socket blocks = Alg.operation(socket, kit, new AlgAddress("skcipher", "ecb(aes)"), Alg.KEY);
        byte[] plain = Bytes.pattern(32);
        blocks.sendmsgAfalg(List.of(ByteBuffer.wrap(plain)), Constants.ALG_OP_ENCRYPT, null);
        assertThat(kit.within(Bytes.SOON, () -> blocks.recv(32))).isEqualTo(cipher.doFinal(plain));

        notFound(kit, Alg.open(socket, kit), new AlgAddress("hash", "there is no such algorithm"));
    }

    @Test
    @Asserts("families.AF_ALG#3")
    void aNameThatTheSystemHasNoRoomForIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket open = Alg.open(socket, kit);
        notFound(kit, open, new AlgAddress("hash", "x".repeat(NAME_ROOM)));
        assertThat(kit.raises(
                        IllegalArgumentException.class,
                        () -> open.bind(new AlgAddress("hash", "x".repeat(NAME_ROOM + 1)))))
                .hasMessageContaining("name too long");
        assertThat(kit.raises(
                        IllegalArgumentException.class,
                        () -> open.bind(new AlgAddress("y".repeat(TYPE_ROOM + 1), "sha256"))))
                .hasMessageContaining("type too long");
    }

    @Test
    @Asserts("families.AF_ALG#4")
    void everyBitOfTheMaskReachesTheSystem(SocketModule socket, Kit kit) throws Exception {
        Socket open = Alg.open(socket, kit);
        for (long mask : new long[] {1, 1L << 15, 1L << 16, 1L << 31, 0xFFFF_FFFFL}) {
            // None of these may be chosen from outside the kernel.
            kit.raises(OSException.class, "EINVAL", () -> open.bind(new AlgAddress("hash", "sha256", 0, mask)));
        }
        kit.raises(IllegalArgumentException.class, () -> new AlgAddress("hash", "sha256", 0, 1L << 32));
        kit.raises(IllegalArgumentException.class, () -> new AlgAddress("hash", "sha256", 1L << 32));
        kit.raises(IllegalArgumentException.class, () -> new AlgAddress("hash", "sha256", -1));
    }

    @Test
    @Asserts("families.AF_ALG#5")
    void featuresChooseAmongImplementations(SocketModule socket, Kit kit) throws Exception {
        Socket open = Alg.open(socket, kit);
        AlgAddress plain = new AlgAddress("hash", "sha256-generic");
        open.bind(plain);
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            long mask = 1L << bit;
            if (allowed(Alg.open(socket, kit), mask)) {
                kit.observe("the system lets programs choose by bit " + bit);
                // It says that an implementation is a piece of hardware, which the generic one is not.
                notFound(kit, Alg.open(socket, kit), new AlgAddress("hash", "sha256-generic", mask, mask));
                return;
            }
        }
        kit.observe("the system lets programs choose by no bit");
    }

    private static boolean allowed(Socket open, long mask) {
        try {
            open.bind(new AlgAddress("hash", "sha256-generic", 0, mask));
            return true;
        } catch (OSException refused) {
            return false;
        }
    }

    @Test
    @Asserts("families.AF_ALG#6")
    void anotherFormIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket open = Alg.open(socket, kit);
        assertThat(kit.raises(IllegalArgumentException.class, () -> open.bind(new HostPort("127.0.0.1", 0))))
                .hasMessageContaining("AF_ALG")
                .hasMessageContaining("AlgAddress(type, name, feat, mask)");
    }

    private static void notFound(Kit kit, Socket open, AlgAddress algorithm) throws Exception {
        kit.raises(FileNotFoundException.class, "ENOENT", () -> open.bind(algorithm));
    }
}
