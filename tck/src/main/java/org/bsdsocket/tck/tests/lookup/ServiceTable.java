package org.bsdsocket.tck.tests.lookup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bsdsocket.tck.KitException;

/** The machine's table of services, read by the kit, to find services that tell protocols apart. */
final class ServiceTable {

    record Service(String name, int port, String protocol) {}

    private final List<Service> services = new ArrayList<>();

    ServiceTable() {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/services"), StandardCharsets.ISO_8859_1)) {
                String[] words = line.replaceFirst("#.*", "").strip().split("[\\s/]+", -1);
                if (words.length > 2) {
                    services.add(new Service(words[0], Integer.parseInt(words[1]), words[2]));
                }
            }
        } catch (IOException e) {
            throw new KitException("/etc/services cannot be read", e);
        }
    }

    /** A service over UDP whose name and port mean nothing over another protocol. */
    Service overUdpOnly() {
        return first(it -> it.protocol.equals("udp")
                && services.stream()
                        .allMatch(other -> other.equals(it) || (!other.name.equals(it.name) && other.port != it.port)));
    }

    /** A service over UDP on a port that another service has over TCP. */
    Service overUdpUnlikeTcp() {
        return first(it -> it.protocol.equals("udp") && services.stream().anyMatch(other -> isRival(it, other)));
    }

    /** That other service. */
    Service rival(Service overUdp) {
        return first(it -> isRival(overUdp, it));
    }

    private static boolean isRival(Service overUdp, Service other) {
        return other.protocol.equals("tcp") && other.port == overUdp.port && !other.name.equals(overUdp.name);
    }

    private Service first(Predicate<Service> wanted) {
        return services.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new KitException("/etc/services has no service that tells protocols apart"));
    }
}
