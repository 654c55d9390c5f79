package org.bsdsocket.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.spi.Resolver;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What the kit does for one test: threads with a time limit, sockets that are closed at its end, a directory of its own,
 * observations, and a CPython to compare with.
 *
 * <p>A refusal by {@link UnavailableException} passes through every method here unchanged.
 */
public final class Kit {

    private final SocketModule socket;
    private final Function<UnaryOperator<Resolver>, SocketModule> modules;
    private final boolean alone;
    private final boolean spoiled;
    private final Helpers helpers;
    private final Fixtures fixtures;
    private final Scratch scratch = new Scratch();
    private final Deque<AutoCloseable> tracked = new ConcurrentLinkedDeque<>();
    private final List<String> observations = new CopyOnWriteArrayList<>();

    /**
     * Made by the runner.
     *
     * @param modules makes another module over the same backend, which looks names up elsewhere
     * @param name names the threads of the test
     * @param alone whether nothing else runs beside the test, so that descriptors can be counted
     * @param spoiled whether a saboteur stands between the test and the backend
     */
    public Kit(
            SocketModule socket,
            Function<UnaryOperator<Resolver>, SocketModule> modules,
            String name,
            boolean alone,
            boolean spoiled) {
        this.socket = socket;
        this.modules = modules;
        this.alone = alone;
        this.spoiled = spoiled;
        this.helpers = new Helpers(name, spoiled);
        this.fixtures = new Fixtures(socket, this);
    }

    // ---- time and threads

    /**
     * Returns how long to wait here for what is over within {@code usual} on a machine that does nothing else. Never for a
     * duration that is itself what a test measures.
     */
    public Duration patient(Duration usual) {
        return Durations.patient(usual, spoiled);
    }

    /**
     * Calls in a helper thread and returns what it returns; a call that has not ended in time is a failure. The limit is
     * that of a usual machine.
     */
    public <T extends @Nullable Object> T within(Duration limit, Callable<T> call) throws Exception {
        return helpers.start("within", call).result(limit);
    }

    /** The same for something that returns nothing. */
    public void within(Duration limit, Action action) throws Exception {
        within(limit, callable(action));
    }

    /** Returns how long something takes. */
    public Duration time(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Starts something beside the test. Its failure, if nobody asks for its result, is the test's. */
    public <T extends @Nullable Object> Peer<T> peer(Callable<T> body) {
        return helpers.start("peer", body);
    }

    /** The same for something that returns nothing. */
    public Peer<?> peer(Action action) {
        return this.<@Nullable Void>peer(callable(action));
    }

    // ---- what must fail

    /** Calls, and returns the exception of that type that it must throw. */
    public <X extends Throwable> X raises(Class<X> type, Callable<?> call) {
        return Raises.check(type, null, call);
    }

    /** The same for something that returns nothing. */
    public <X extends Throwable> X raises(Class<X> type, Action action) {
        return Raises.check(type, null, callable(action));
    }

    /** Calls, and returns the exception of that type and with that error symbol, as {@code EAGAIN}, that it must throw. */
    public <X extends OSException> X raises(Class<X> type, String errno, Callable<?> call) {
        return Raises.check(type, errno, call);
    }

    /** The same for something that returns nothing. */
    public <X extends OSException> X raises(Class<X> type, String errno, Action action) {
        return Raises.check(type, errno, callable(action));
    }

    // ---- what is recorded

    /** Records what was seen: an assertion of strength may or platform records at least one observation. */
    public void observe(String observation) {
        observations.add(observation);
    }

    /** Fails a test with what was expected and what happened in its place. */
    public AssertionFailedError failure(String expected, String actual) {
        return new AssertionFailedError("expected " + expected + ", but " + actual, expected, actual);
    }

    // ---- sockets, closed at the end

    /** Closes something at the end of the test, the last first; returns it. Closing twice must be harmless. */
    public <T extends AutoCloseable> T track(T resource) {
        tracked.push(resource);
        return resource;
    }

    /** Two TCP sockets connected over IPv4 loopback: the one that connected, and the one that was accepted. */
    public SocketPair tcpPair() throws OSException {
        return fixtures.tcpPair();
    }

    /** Two UDP sockets on IPv4 loopback, each connected to the other. */
    public SocketPair udpPair() throws OSException {
        return fixtures.udpPair();
    }

    /** Two AF_UNIX stream sockets, connected by path and not by socketpair. */
    public SocketPair unixPair() throws OSException {
        return fixtures.unixPair();
    }

    /** A TCP socket that listens on an IPv4 loopback port of its own. */
    public Socket listener() throws OSException {
        return fixtures.listener();
    }

    /** A bound UDP socket on an IPv4 loopback port of its own. */
    public Socket udp() throws OSException {
        return fixtures.udp();
    }

    /** The local address of an AF_INET socket. */
    public HostPort address(Socket inet) throws OSException {
        return (HostPort) inet.getsockname();
    }

    /** An IPv4 loopback address that refuses connections and that nobody else is given during the test. */
    public HostPort refusingAddress() throws OSException {
        return fixtures.refusingAddress();
    }

    /** A listening IPv4 loopback address whose backlog is full: connecting to it blocks. */
    public HostPort fullListener() throws Exception {
        return fixtures.fullListener();
    }

    /** The listener of a path of its own whose backlog is full: connecting blocks. AF_UNIX, stream. */
    public UnixAddress fullUnixListener() throws Exception {
        return fixtures.fullUnixListener();
    }

    /** A path, short enough for AF_UNIX, at which nothing is. */
    public UnixAddress unixPath() {
        return UnixAddress.of(scratch.path("sock"));
    }

    /** Sends until the socket has no more room; the socket is left non-blocking. Returns how many bytes went out. */
    public long fill(Socket stream) throws OSException {
        return fixtures.fill(stream);
    }

    // ---- names

    /** A module over the same backend for which a name stands for these numeric addresses, in that order. */
    public SocketModule withHost(String name, String... addresses) {
        return modules.apply(good -> new NamedHost(good, name, List.of(addresses)));
    }

    /** A module over the same backend that looks names up in what is made of the backend's resolver. */
    public SocketModule withResolver(UnaryOperator<Resolver> made) {
        return modules.apply(made);
    }

    // ---- files and descriptors

    /** A directory of the test's own. */
    public Path directory() {
        return scratch.directory();
    }

    /** The descriptor's status flags and close-on-exec, as the kernel shows them to everybody. */
    public DescriptorFlags flags(long fd) {
        return DescriptorFlags.of(fd, socket);
    }

    /** Runs something that must leave as many open descriptors as it found. Only in a test that is {@link Alone}. */
    public void leaksNothing(Action action) throws Exception {
        if (!alone) {
            throw new KitException(
                    "descriptors can be counted only where nothing else runs: annotate the test with @Alone");
        }
        Descriptors.unchangedBy(action);
    }

    // ---- the oracle

    /** The CPython of this machine; without one the test is unmet. */
    public Oracle oracle() {
        return Oracle.find().orElseThrow(() -> new UnmetException(Oracle.MISSING));
    }

    // ---- for the runner

    /** Runs the test itself in a thread of its own. */
    public Peer<@Nullable Void> run(Action test) {
        return helpers.start("test", callable(test));
    }

    /** What was observed so far. */
    public List<String> observations() {
        return List.copyOf(observations);
    }

    /** Waits for the helpers and throws the failure of the first that failed unnoticed. */
    public void settle() throws Exception {
        helpers.settle();
    }

    /** Whether any thread of the test is inside the module under test. */
    public boolean inModule() {
        return helpers.inModule();
    }

    /** Where each living thread of the test is, as lines. */
    public String stacks() {
        return helpers.stacks();
    }

    /** The stack of the thread that keeps the test from ending. */
    public StackTraceElement[] stack() {
        return helpers.stack();
    }

    /** The call of the module that a thread of the test is in. */
    public String stuckIn() {
        return helpers.stuckIn();
    }

    /** Closes what the test has left, and tells its helpers to end. */
    public void close() throws IOException {
        helpers.interrupt();
        while (!tracked.isEmpty()) {
            try {
                tracked.pop().close();
            } catch (Exception ignored) {
                // The test is over and has its outcome; a socket that it left broken has nothing to add.
            }
        }
        scratch.close();
    }

    private static Callable<@Nullable Void> callable(Action action) {
        return () -> {
            action.run();
            return null;
        };
    }
}
