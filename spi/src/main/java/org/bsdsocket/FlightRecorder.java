package org.bsdsocket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/**
 * Audit events as events of the JDK's Flight Recorder, under their documented names and with the documented arguments as
 * fields: numbers as numbers, all else as text, what is null as null.
 */
final class FlightRecorder implements AuditRecorder {

    /** How to make an event, and one that is never committed: to ask whether its like is recorded, which allocates nothing. */
    private record Kind(Supplier<FlightEvents.AuditEvent> another, FlightEvents.AuditEvent sample) {}

    private final Map<String, Kind> kinds = new HashMap<>();

    FlightRecorder() {
        for (Supplier<FlightEvents.AuditEvent> another : List.<Supplier<FlightEvents.AuditEvent>>of(
                FlightEvents.Created::new,
                FlightEvents.Bind::new,
                FlightEvents.Connect::new,
                FlightEvents.Sendto::new,
                FlightEvents.Sendmsg::new,
                FlightEvents.Getaddrinfo::new,
                FlightEvents.Gethostbyname::new,
                FlightEvents.Gethostbyaddr::new,
                FlightEvents.Gethostname::new,
                FlightEvents.Sethostname::new,
                FlightEvents.Getnameinfo::new,
                FlightEvents.Getservbyname::new,
                FlightEvents.Getservbyport::new)) {
            FlightEvents.AuditEvent sample = another.get();
            kinds.put(sample.getClass().getAnnotation(Name.class).value(), new Kind(another, sample));
        }
    }

    @Override
    public boolean isRecording(String event) {
        return kind(event).sample().isEnabled();
    }

    @Override
    public void record(String event, List<? extends @Nullable Object> args) {
        FlightEvents.AuditEvent recorded = kind(event).another().get();
        recorded.fill(args);
        recorded.commit();
    }

    private Kind kind(String event) {
        return Objects.requireNonNull(kinds.get(event), event);
    }
}
