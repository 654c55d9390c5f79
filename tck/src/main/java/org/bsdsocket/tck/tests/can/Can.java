package org.bsdsocket.tck.tests.can;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.CanAddress;
import org.bsdsocket.CanFilter;
import org.bsdsocket.CanFrame;
import org.bsdsocket.CanJ1939Address;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;

/** Sockets, frames and programs on the virtual CAN bus. */
final class Can {

    static final String BUS = "vcan0";

    private static final Path LISTENERS = Path.of("/proc/net/can/rcvlist_eff");
    private static final String ISOTP_ECHO = "isotpe";
    private static final int SECONDS = 10;
    private static final int PAUSE_MILLIS = 20;
    private static final int LONG_MESSAGES = 0xC7;

    private Can() {}

    static Socket raw(SocketModule socket, Kit kit) throws OSException {
        return kit.track(socket.socket(Constants.AF_CAN, Constants.SOCK_RAW, Constants.CAN_RAW));
    }

    static Socket datagrams(SocketModule socket, Kit kit, IntConstant protocol) throws OSException {
        return kit.track(socket.socket(Constants.AF_CAN, Constants.SOCK_DGRAM, protocol));
    }

    /** A raw socket on the bus that hears frames of these extended identifiers only, lest tests beside this one be heard. */
    static Socket hearing(SocketModule socket, Kit kit, long... ids) throws OSException {
        Socket raw = raw(socket, kit);
        filter(socket, raw, Arrays.stream(ids).mapToObj(id -> only(socket, id)).toArray(CanFilter[]::new));
        raw.bind(new CanAddress(BUS));
        return raw;
    }

    /** An extended identifier that no other test has. */
    static long id(SocketModule socket) {
        long number = ThreadLocalRandom.current().nextLong(mask(socket));
        return number | socket.valueOf(Constants.CAN_EFF_FLAG);
    }

    static long mask(SocketModule socket) {
        return socket.valueOf(Constants.CAN_EFF_MASK);
    }

    /** An identifier as the programs of can-utils write it: eight digits if it is extended. */
    static String digits(SocketModule socket, long id) {
        return String.format(Locale.ROOT, "%08X", id & mask(socket));
    }

    /** Lets an extended identifier through and no other. */
    static CanFilter only(SocketModule socket, long id) {
        return new CanFilter(id, socket.valueOf(Constants.CAN_EFF_FLAG) | mask(socket));
    }

    /** Lets through what fits any of the filters. */
    static void filter(SocketModule socket, Socket raw, CanFilter... filters) throws OSException {
        byte[] value = CanFilter.toBytes(List.of(filters), socket);
        raw.setsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_FILTER, value);
    }

    /** A classic frame as the system reads it. */
    static byte[] frame(SocketModule socket, long id, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return new CanFrame(id, bytes).toBytes(socket);
    }

    // ---- groups and addresses of J1939

    /**
     * A number of a parameter group that is sent to one address: the low byte is free, and the one above it is below those
     * that carry long messages.
     */
    static long group() {
        return ThreadLocalRandom.current().nextLong(1, LONG_MESSAGES) << Byte.SIZE;
    }

    /** The address of a control unit without a name that takes every group. */
    static CanJ1939Address unit(SocketModule socket, int addr) {
        return unit(socket, socket.valueOf(Constants.J1939_NO_PGN), addr);
    }

    /** A group of a control unit without a name. */
    static CanJ1939Address unit(SocketModule socket, long group, int addr) {
        return new CanJ1939Address(BUS, socket.valueOf(Constants.J1939_NO_NAME), group, addr);
    }

    // ---- programs that nobody here wrote

    static Process start(Kit kit, String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        kit.track((AutoCloseable) process::destroyForcibly);
        return process;
    }

    /** What a program prints until it ends by itself. */
    static String output(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new KitException("a program of can-utils failed: " + text);
        }
        return text.strip();
    }

    /** Waits until somebody hears an extended identifier, other than who sends it and hears itself. */
    static void awaitListener(SocketModule socket, long id) throws IOException, InterruptedException {
        // The first digit shares its place with the flags.
        String digits = digits(socket, id).substring(1).toLowerCase(Locale.ROOT);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (Files.readAllLines(LISTENERS).stream()
                .noneMatch(line -> line.contains(digits) && !line.strip().endsWith(ISOTP_ECHO))) {
            if (System.nanoTime() > end) {
                throw new KitException("nobody listens to " + digits);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
