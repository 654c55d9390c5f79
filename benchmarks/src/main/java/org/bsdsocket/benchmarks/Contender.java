package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Somebody in this JVM who can do what the scenarios measure: a backend of ours, or a rival.
 *
 * <p>Each JVM of a benchmark meets one contender only, so the compiler sees through these interfaces. What a contender cannot
 * do it refuses with an {@link UnsupportedOperationException}; {@link Scenario} does not ask it.
 */
interface Contender {

    /** Two streams in blocking mode, connected to each other, that send small messages at once. */
    Link[] link(Transport transport) throws IOException;

    /** A bound datagram socket of IPv4, which sends to itself. */
    Mailbox mailbox() throws IOException;

    /** A listening socket. */
    Door door(Transport transport) throws IOException;

    /** A connected pair of AF_UNIX and a descriptor to pass. */
    Courier courier() throws IOException;

    /** An open TCP socket. */
    Dial dial() throws IOException;

    interface Link extends AutoCloseable {

        /** Sends all that remains. */
        void send(ByteBuffer bytes) throws IOException;

        /** Receives some; 0 or less at the end of the stream. */
        int receive(ByteBuffer room) throws IOException;

        @Override
        void close() throws IOException;
    }

    interface Mailbox extends AutoCloseable {

        void send(ByteBuffer bytes) throws IOException;

        /** Receives one message and its sender's address. */
        Object receive(ByteBuffer room) throws IOException;

        @Override
        void close() throws IOException;
    }

    interface Door extends AutoCloseable {

        /** Connects a new socket, accepts the connection and closes both ends. */
        void visit() throws IOException;

        @Override
        void close() throws IOException;
    }

    interface Courier extends AutoCloseable {

        /** Sends a byte and a descriptor, receives both and closes the descriptor that arrived. */
        void pass() throws IOException;

        @Override
        void close() throws IOException;
    }

    interface Dial extends AutoCloseable {

        /** The size of the receive buffer. */
        int read() throws IOException;

        @Override
        void close() throws IOException;
    }
}
