package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.UnmetException;
import org.junit.jupiter.api.Test;

/** Tests as the kit's authors write them, for the tests of the kit: some good, some bad in every way it must cope with. */
@Compliance
@SuppressWarnings("DoNotCallSuggester")
final class SampleChecks {

    @Test
    @Asserts("pipe#1")
    void dataArrive(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair());
        pair.first().send("ab".getBytes(StandardCharsets.US_ASCII));
        assertThat(pair.second().recv(2)).asString().isEqualTo("ab");
    }

    @Test
    @Asserts("pipe#2")
    void hangsInTheModule(SocketModule socket, Kit kit) throws Exception {
        kit.track(socket.socketpair()).first().recv(1);
    }

    @Test
    @Asserts("pipe#3")
    void hangsInTheKit() throws Exception {
        new CountDownLatch(1).await();
    }

    @Test
    @Asserts("pipe#4")
    void closesDescriptors(SocketModule socket) throws Exception {
        socket.close(3);
    }

    @Test
    @Asserts("pipe#5")
    void observesNothing() {}

    @Test
    @Asserts("pipe#6")
    void observes(Kit kit) {
        kit.observe("something");
    }

    @Test
    @Asserts("pipe#7")
    void helperFails(Kit kit) {
        kit.peer(() -> {
            throw new IllegalStateException("nobody asked me");
        });
    }

    @Test
    @Asserts("pipe#8")
    void fixtureFails() {
        throw new KitException("no port");
    }

    @Test
    @Asserts("pipe#9")
    void machineLacks() {
        throw new UnmetException("no moon");
    }

    @Test
    @Asserts("pipe#10")
    void passes() {}

    @Test
    @Asserts("pipe#10")
    void failsBesides() {
        assertThat(1).isEqualTo(2);
    }

    @Test
    @Asserts("pipe#11")
    void takesWhatNobodyGives(String parameter) {
        assertThat(parameter).isNotNull();
    }

    @Test
    @Asserts("pipe#12")
    void needsWhatIsMissing() {
        throw new AssertionError("was run though the machine lacks what it needs");
    }

    @Test
    @Asserts("pipe#16")
    void isRefusedWhateverTheMachineLacks(SocketModule socket, Kit kit) throws Exception {
        kit.track(socket.socketpair()).first().fileno();
    }

    @Test
    @Asserts("pipe#17")
    void failsForWantOfWhatTheMachineLacks() {
        throw new AssertionError("not there");
    }
}
