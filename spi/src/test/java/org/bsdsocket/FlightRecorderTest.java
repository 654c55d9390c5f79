package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audit events in the Flight Recorder. */
class FlightRecorderTest {

    private static final List<String> OWN = List.of("startTime", "duration", "eventThread", "stackTrace");

    private final FakeDriver driver = new FakeDriver();
    private final SocketModule module = driver.module();

    @TempDir
    private Path folder;

    private interface Step {
        void run() throws Exception;
    }

    @Test
    void eventsCarryTheDocumentedArguments() throws Exception {
        driver.give("gethostname", new byte[] {104});
        List<RecordedEvent> events = recorded(() -> {
            Socket socket = module.socket(Constants.AF_INET, Constants.SOCK_DGRAM, 17);
            socket.bind(new HostPort("127.0.0.1", 7));
            socket.sendto(new byte[1], new HostPort("127.0.0.1", 9));
            socket.sendmsg(List.of(), List.of(), MsgFlag.NONE, null);
            module.gethostname();
        });

        assertThat(events)
                .extracting(e -> e.getEventType().getName())
                .containsExactly(
                        "socket.__new__", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.gethostname");
        assertThat(fields(events.get(0)))
                .containsEntry("family", FakeDriver.CONSTANTS.number("AF_INET"))
                .containsEntry("type", FakeDriver.CONSTANTS.number("SOCK_DGRAM"))
                .containsEntry("protocol", 17)
                .containsOnlyKeys("self", "family", "type", "protocol");
        assertThat((String) fields(events.get(1)).get("self")).contains("SOCK_DGRAM");
        assertThat(fields(events.get(1)))
                .containsEntry("address", new HostPort("127.0.0.1", 7).toString())
                .containsOnlyKeys("self", "address");
        assertThat(fields(events.get(2))).containsEntry("address", new HostPort("127.0.0.1", 9).toString());
        assertThat(fields(events.get(3))).containsEntry("address", null);
        assertThat(fields(events.get(4))).isEmpty();
    }

    @Test
    void whatAHookForbidsIsRecorded() throws Exception {
        Socket socket = module.socket();
        module.addAuditHook((event, args) -> {
            throw new IllegalStateException("no");
        });

        List<RecordedEvent> events =
                recorded(() -> assertThatThrownBy(() -> socket.connect(new HostPort("127.0.0.1", 7)))
                        .hasMessage("no"));

        assertThat(events).extracting(e -> e.getEventType().getName()).containsExactly("socket.connect");
        assertThat(driver.calls).doesNotContain("connect");
    }

    @Test
    void everyDocumentedEventIsOfAKind() {
        Map<String, List<String>> kinds = new TreeMap<>();
        jdk.jfr.FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .filter(type -> type.getName().startsWith("socket."))
                .forEach(type -> kinds.put(
                        type.getName(),
                        type.getFields().stream()
                                .map(ValueDescriptor::getName)
                                .filter(name -> !OWN.contains(name))
                                .toList()));

        assertThat(kinds)
                .containsOnly(
                        Map.entry("socket.__new__", List.of("self", "family", "type", "protocol")),
                        Map.entry("socket.bind", List.of("self", "address")),
                        Map.entry("socket.connect", List.of("self", "address")),
                        Map.entry("socket.getaddrinfo", List.of("host", "port", "family", "type", "protocol")),
                        Map.entry("socket.gethostbyaddr", List.of("ip_address")),
                        Map.entry("socket.gethostbyname", List.of("hostname")),
                        Map.entry("socket.gethostname", List.of()),
                        Map.entry("socket.getnameinfo", List.of("sockaddr")),
                        Map.entry("socket.getservbyname", List.of("servicename", "protocolname")),
                        Map.entry("socket.getservbyport", List.of("port", "protocolname")),
                        Map.entry("socket.sendmsg", List.of("self", "address")),
                        Map.entry("socket.sendto", List.of("self", "address")),
                        Map.entry("socket.sethostname", List.of("name")));
    }

    @Test
    void nobodyListeningCostsNoMemory() {
        Audit audit = new Audit();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        int rounds = 10_000;
        events(audit, rounds);
        long before = threads.getThreadAllocatedBytes(thread);
        events(audit, rounds);

        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(rounds);
    }

    private void events(Audit audit, int rounds) {
        for (int i = 0; i < rounds; i++) {
            audit.event("socket.sendto", this, "address");
            audit.created(this, 1000 + i, 1000 + i, 1000 + i);
        }
    }

    private List<RecordedEvent> recorded(Step step) throws Exception {
        try (Recording recording = new Recording()) {
            recording.start();
            step.run();
            recording.stop();
            return read(recording);
        }
    }

    private List<RecordedEvent> read(Recording recording) throws IOException {
        Path file = Files.createTempFile(folder, "audit", ".jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(e -> e.getEventType().getName().startsWith("socket."))
                .sorted((a, b) -> a.getStartTime().compareTo(b.getStartTime()))
                .toList();
    }

    private static Map<String, Object> fields(RecordedEvent event) {
        Map<String, Object> fields = new TreeMap<>();
        event.getFields().stream()
                .map(ValueDescriptor::getName)
                .filter(name -> !OWN.contains(name))
                .forEach(name -> fields.put(name, event.getValue(name)));
        return fields;
    }
}
