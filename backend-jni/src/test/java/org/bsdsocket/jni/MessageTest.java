package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bsdsocket.jni.Fixture.DRIVER;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.close;
import static org.bsdsocket.jni.Fixture.noMoreDescriptorsThan;
import static org.bsdsocket.jni.Fixture.number;
import static org.bsdsocket.jni.Fixture.openDescriptors;
import static org.bsdsocket.jni.Fixture.pair;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MessageTest {

    private long before;
    private Handle[] ends;

    @BeforeEach
    void open() throws Exception {
        before = openDescriptors();
        ends = pair("SOCK_STREAM");
    }

    @AfterEach
    void nothingIsLeftOpen() throws Exception {
        close(ends);
        noMoreDescriptorsThan(before);
    }

    @Test
    void buffersOfBothKindsAreGatheredAndScattered() throws Exception {
        List<ByteBuffer> out = List.of(
                ByteBuffer.wrap(bytes("heap")),
                ByteBuffer.allocateDirect(6).put(bytes("direct")).flip(),
                ByteBuffer.allocate(0),
                ByteBuffer.wrap(bytes("xagainx"), 1, 5).slice());
        assertThat(DRIVER.sendmsg(ends[0], out, List.of(), 0, null)).isEqualTo(15);
        assertThat(out).allMatch(buffer -> !buffer.hasRemaining());
        ByteBuffer first = ByteBuffer.allocateDirect(3);
        ByteBuffer second = ByteBuffer.allocate(20);
        Message message = DRIVER.recvmsg(ends[1], List.of(first, second), 0, 0);
        assertThat(message.count()).isEqualTo(15);
        assertThat(message.control()).isEmpty();
        assertThat(message.flags()).isZero();
        assertThat(message.address()).isNull();
        assertThat(first.flip()).isEqualTo(ByteBuffer.wrap(bytes("hea")));
        assertThat(second.flip()).isEqualTo(ByteBuffer.wrap(bytes("pdirectagain")));
    }

    @Test
    void aPassedDescriptorWorksAndIsCloseOnExec() throws Exception {
        Handle[] passed = pair("SOCK_STREAM");
        Message message = pass((int) DRIVER.fileno(passed[0]), DRIVER.controlSpace(Integer.BYTES));
        assertThat(message.flags()).isZero();
        assertThat(message.control()).hasSize(1);
        Handle received = DRIVER.adopt(descriptor(message, 0));
        assertThat(DRIVER.isInheritable(received)).isFalse();
        DRIVER.send(received, ByteBuffer.wrap(bytes("through")), 0);
        assertThat(DRIVER.recv(passed[1], 99, 0)).isEqualTo(bytes("through"));
        close(received, passed[0], passed[1]);
    }

    @Test
    void truncationIsToldAndWhatArrivedIsWhole() throws Exception {
        int fd = (int) DRIVER.fileno(ends[0]);
        ByteBuffer two = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.nativeOrder());
        two.putInt(0, fd).putInt(Integer.BYTES, fd);
        Control rights = new Control(number("SOL_SOCKET"), number("SCM_RIGHTS"), two.array());
        DRIVER.sendmsg(ends[0], List.of(ByteBuffer.wrap(bytes("x"))), List.of(rights), 0, null);
        Message message =
                DRIVER.recvmsg(ends[1], List.of(ByteBuffer.allocate(1)), (int) DRIVER.controlLength(Integer.BYTES), 0);
        assertThat(message.flags() & number("MSG_CTRUNC")).isEqualTo(number("MSG_CTRUNC"));
        assertThat(message.control().get(0).data()).hasSize(Integer.BYTES);
        DRIVER.closeDescriptor(descriptor(message, 0));
    }

    @Test
    void withoutRoomForControlMessagesNoDescriptorArrives() throws Exception {
        Message message = pass((int) DRIVER.fileno(ends[0]), 0);
        assertThat(message.control()).isEmpty();
        assertThat(message.flags() & number("MSG_CTRUNC")).isEqualTo(number("MSG_CTRUNC"));
    }

    @Test
    void moreRoomThanThereIsMemoryTakesWhatComes() throws Exception {
        Message message = pass((int) DRIVER.fileno(ends[0]), Integer.MAX_VALUE);
        assertThat(message.flags()).isZero();
        assertThat(message.control()).hasSize(1);
        DRIVER.closeDescriptor(descriptor(message, 0));
    }

    @Test
    void manyPassedDescriptorsLeaveNothingBehind() throws Exception {
        for (int i = 0; i < 2000; i++) {
            DRIVER.closeDescriptor(
                    descriptor(pass((int) DRIVER.fileno(ends[0]), DRIVER.controlSpace(Integer.BYTES)), 0));
        }
        noMoreDescriptorsThan(before + 2);
    }

    private Message pass(int fd, long room) throws Exception {
        ByteBuffer data = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
        data.putInt(0, fd);
        Control rights = new Control(number("SOL_SOCKET"), number("SCM_RIGHTS"), data.array());
        DRIVER.sendmsg(ends[0], List.of(ByteBuffer.wrap(bytes("x"))), List.of(rights), 0, null);
        return DRIVER.recvmsg(ends[1], List.of(ByteBuffer.allocate(9)), (int) room, 0);
    }

    private static int descriptor(Message message, int index) {
        return ByteBuffer.wrap(message.control().get(0).data())
                .order(ByteOrder.nativeOrder())
                .getInt(index * Integer.BYTES);
    }
}
