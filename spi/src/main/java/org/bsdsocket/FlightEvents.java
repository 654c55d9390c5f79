package org.bsdsocket;

import java.util.List;
import java.util.Objects;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** The audit events that {@link FlightRecorder} records, a class for each: the JDK reads their fields. */
final class FlightEvents {

    private FlightEvents() {}

    /** An audit event with its arguments. */
    @Category({"Socket", "Audit"})
    abstract static class AuditEvent extends Event {

        abstract void fill(List<? extends @Nullable Object> args);
    }

    @Name("socket.__new__")
    @Label("New Socket")
    @Description("A socket is made, or a face for an open descriptor")
    static final class Created extends AuditEvent {

        @Label("Socket")
        @Nullable
        String self;

        @Label("Family")
        int family;

        @Label("Type")
        int type;

        @Label("Protocol")
        int protocol;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            self = text(args.get(0));
            family = number(args.get(1));
            type = number(args.get(2));
            protocol = number(args.get(3));
        }
    }

    /** What is done with a socket and an address. */
    abstract static class OnAddress extends AuditEvent {

        @Label("Socket")
        @Nullable
        String self;

        @Label("Address")
        @Nullable
        String address;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            self = text(args.get(0));
            address = text(args.get(1));
        }
    }

    @Name("socket.bind")
    @Label("Bind")
    @Description("A socket is given its own address")
    static final class Bind extends OnAddress {}

    @Name("socket.connect")
    @Label("Connect")
    @Description("A socket starts to connect")
    static final class Connect extends OnAddress {}

    @Name("socket.sendto")
    @Label("Sendto")
    @Description("A datagram is sent to an address")
    static final class Sendto extends OnAddress {}

    @Name("socket.sendmsg")
    @Label("Sendmsg")
    @Description("A message is sent")
    static final class Sendmsg extends OnAddress {}

    @Name("socket.getaddrinfo")
    @Label("Getaddrinfo")
    @Description("Addresses of a host and a service are looked up")
    static final class Getaddrinfo extends AuditEvent {

        @Label("Host")
        @Nullable
        String host;

        @Label("Port")
        @Nullable
        String port;

        @Label("Family")
        int family;

        @Label("Type")
        int type;

        @Label("Protocol")
        int protocol;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            host = text(args.get(0));
            port = text(args.get(1));
            family = number(args.get(2));
            type = number(args.get(3));
            protocol = number(args.get(4));
        }
    }

    @Name("socket.gethostbyname")
    @Label("Gethostbyname")
    @Description("An IPv4 host is looked up by its name")
    static final class Gethostbyname extends AuditEvent {

        @Label("Host Name")
        @Nullable
        String hostname;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            hostname = text(args.get(0));
        }
    }

    @Name("socket.gethostbyaddr")
    @Label("Gethostbyaddr")
    @Description("A host is looked up by its address")
    @SuppressWarnings("MemberName") // The documentation spells it so.
    static final class Gethostbyaddr extends AuditEvent {

        @Label("IP Address")
        @Nullable
        String ip_address;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            ip_address = text(args.get(0));
        }
    }

    @Name("socket.gethostname")
    @Label("Gethostname")
    @Description("This machine's name is asked for")
    static final class Gethostname extends AuditEvent {

        @Override
        void fill(List<? extends @Nullable Object> args) {
            // It has none.
        }
    }

    @Name("socket.sethostname")
    @Label("Sethostname")
    @Description("This machine is given a name")
    static final class Sethostname extends AuditEvent {

        @Label("Name")
        @Nullable
        String name;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            name = text(args.get(0));
        }
    }

    @Name("socket.getnameinfo")
    @Label("Getnameinfo")
    @Description("An address is turned into names")
    static final class Getnameinfo extends AuditEvent {

        @Label("Socket Address")
        @Nullable
        String sockaddr;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            sockaddr = text(args.get(0));
        }
    }

    @Name("socket.getservbyname")
    @Label("Getservbyname")
    @Description("A port is looked up by the service's name")
    static final class Getservbyname extends AuditEvent {

        @Label("Service Name")
        @Nullable
        String servicename;

        @Label("Protocol Name")
        @Nullable
        String protocolname;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            servicename = text(args.get(0));
            protocolname = text(args.get(1));
        }
    }

    @Name("socket.getservbyport")
    @Label("Getservbyport")
    @Description("A service is looked up by its port")
    static final class Getservbyport extends AuditEvent {

        @Label("Port")
        int port;

        @Label("Protocol Name")
        @Nullable
        String protocolname;

        @Override
        void fill(List<? extends @Nullable Object> args) {
            port = number(args.get(0));
            protocolname = text(args.get(1));
        }
    }

    private static @Nullable String text(@Nullable Object argument) {
        return argument == null ? null : argument.toString();
    }

    private static int number(@Nullable Object argument) {
        return (Integer) Objects.requireNonNull(argument);
    }
}
