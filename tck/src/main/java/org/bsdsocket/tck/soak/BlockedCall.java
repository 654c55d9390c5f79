package org.bsdsocket.tck.soak;

import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;

/** The calls that block, in blocking mode and, where the name says so, in timeout mode. */
public enum BlockedCall {
    ACCEPT,
    ACCEPT_IN_TIME,
    RECV,
    RECV_IN_TIME,
    RECV_INTO,
    RECVFROM,
    RECVMSG,
    SEND,
    SEND_IN_TIME,
    SENDALL,
    SENDMSG,
    CONNECT_UNIX,
    CONNECT_TCP,
    CONNECT_TCP_IN_TIME;

    /** Longer than any test waits. */
    private static final double SECONDS = 120;

    Stage stage(SocketModule socket) throws Exception {
        Timeout blocking = Timeout.BLOCKING;
        Timeout limited = Timeout.ofSeconds(SECONDS);
        return switch (this) {
            case ACCEPT -> new AcceptStage(socket, blocking);
            case ACCEPT_IN_TIME -> new AcceptStage(socket, limited);
            case RECV -> new ReceiveStage(socket, blocking, s -> s.recv(9));
            case RECV_IN_TIME -> new ReceiveStage(socket, limited, s -> s.recv(9));
            case RECV_INTO -> new ReceiveStage(socket, blocking, s -> s.recvInto(ByteBuffer.allocateDirect(9)));
            case RECVFROM -> new ReceiveStage(socket, blocking, s -> s.recvfrom(9));
            case RECVMSG -> new ReceiveStage(socket, blocking, s -> s.recvmsg(9));
            case SEND -> new SendStage(socket, blocking, s -> s.send(new byte[100]));
            case SEND_IN_TIME -> new SendStage(socket, limited, s -> s.send(new byte[100]));
            case SENDALL -> new SendStage(socket, blocking, s -> s.sendall(ByteBuffer.allocateDirect(100)));
            case SENDMSG ->
                new SendStage(
                        socket,
                        blocking,
                        s -> s.sendmsg(List.of(ByteBuffer.allocate(100)), List.of(), MsgFlag.NONE, null));
            case CONNECT_UNIX -> new ConnectStage(socket, Constants.AF_UNIX, blocking);
            case CONNECT_TCP -> new ConnectStage(socket, Constants.AF_INET, blocking);
            case CONNECT_TCP_IN_TIME -> new ConnectStage(socket, Constants.AF_INET, limited);
        };
    }
}
