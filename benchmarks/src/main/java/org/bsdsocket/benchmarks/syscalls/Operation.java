package org.bsdsocket.benchmarks.syscalls;

import static org.bsdsocket.Constants.SOL_SOCKET;
import static org.bsdsocket.Constants.SO_KEEPALIVE;
import static org.bsdsocket.Constants.SO_RCVBUF;

import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.Timeout;

/** A call whose system calls are counted, under Python's name; {@code syscalls.py} has the same. */
enum Operation {
    SEND("send", (ends, i) -> ends.near.send(Operation.one())),
    SENDALL("sendall", (ends, i) -> ends.near.sendall(Operation.one())),
    SENDTO("sendto", (ends, i) -> ends.box.sendto(Operation.one(), ends.itself)),
    SENDMSG("sendmsg", (ends, i) -> ends.near.sendmsg(List.of(Operation.one()))),
    RECV("recv", Operation::streamed, (ends, i) -> ends.near.recv(1)),
    RECV_INTO("recv_into", Operation::streamed, (ends, i) -> ends.near.recvInto(Operation.one())),
    RECVFROM("recvfrom", Operation::posted, (ends, i) -> ends.box.recvfrom(1)),
    RECVFROM_INTO("recvfrom_into", Operation::posted, (ends, i) -> ends.box.recvfromInto(Operation.one())),
    RECVMSG("recvmsg", Operation::streamed, (ends, i) -> ends.near.recvmsg(1)),
    ACCEPT(
            "accept",
            Operation::connected,
            (ends, i) -> ends.made(ends.listener.accept().conn())),
    CONNECT_EX("connect_ex", (ends, i) -> ends.clients.get(i).connectEx(ends.door)),
    GETSOCKOPT("getsockopt", (ends, i) -> ends.near.getsockopt(SOL_SOCKET, SO_RCVBUF)),
    SETSOCKOPT("setsockopt", (ends, i) -> ends.near.setsockopt(SOL_SOCKET, SO_KEEPALIVE, 1)),
    SETTIMEOUT("settimeout", (ends, i) -> ends.near.settimeout(Timeout.ofSeconds(9))),
    GETSOCKNAME("getsockname", (ends, i) -> ends.near.getsockname()),
    CLOSE("close", (ends, i) -> ends.clients.get(i).close());

    private interface Step {
        void take(Ends ends, int round) throws OSException;
    }

    private interface Preparation {
        void make(Ends ends) throws OSException;
    }

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // They capture nothing.
    private final Preparation preparation;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Step step;

    Operation(String id, Step step) {
        this(id, ends -> {}, step);
    }

    Operation(String id, Preparation preparation, Step step) {
        this.id = id;
        this.preparation = preparation;
        this.step = step;
    }

    /** What has to be there before the loop, so that no round waits. */
    void prepare(Ends ends) throws OSException {
        preparation.make(ends);
    }

    void loop(Ends ends) throws OSException {
        for (int round = 0; round < Loops.ROUNDS; round++) {
            step.take(ends, round);
        }
    }

    private static void streamed(Ends ends) throws OSException {
        ends.far.sendall(new byte[Loops.ROUNDS]);
    }

    private static void posted(Ends ends) throws OSException {
        for (int i = 0; i < Loops.ROUNDS; i++) {
            ends.box.sendto(one(), ends.itself);
        }
    }

    private static void connected(Ends ends) throws OSException {
        for (Socket client : ends.clients) {
            client.connectEx(ends.door);
        }
    }

    private static ByteBuffer one() {
        return ByteBuffer.allocate(1);
    }

    @Override
    public String toString() {
        return id;
    }
}
