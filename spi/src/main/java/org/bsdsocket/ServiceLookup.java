package org.bsdsocket;

import java.util.Optional;
import java.util.OptionalInt;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.jspecify.annotations.Nullable;

/** The module's functions about services and protocols, which the system keeps in tables. */
final class ServiceLookup {

    private final Context context;

    ServiceLookup(Context context) {
        this.context = context;
    }

    int getservbyname(String servicename, @Nullable String protocolname) throws OSException {
        context.need(Capability.SERVICES, "getservbyname");
        byte[] name = CNames.ofTable(servicename, "getservbyname", "service");
        byte[] protocol = protocol(protocolname, "getservbyname");
        context.audit().tell("socket.getservbyname", servicename, protocolname);
        try {
            OptionalInt port = context.resolver().getservbyname(name, protocol);
            return port.orElseThrow(
                    () -> unknown("getservbyname", "service " + PythonRepr.text(servicename), protocolname));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    String getservbyport(int port, @Nullable String protocolname) throws OSException {
        context.need(Capability.SERVICES, "getservbyport");
        if (port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("getservbyport: port is " + port + "; expected 0 to 65535");
        }
        byte[] protocol = protocol(protocolname, "getservbyport");
        context.audit().tell("socket.getservbyport", port, protocolname);
        try {
            Optional<String> name = context.resolver().getservbyport(port, protocol);
            return name.orElseThrow(() -> unknown("getservbyport", "service on port " + port, protocolname));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    int getprotobyname(String protocolname) throws OSException {
        context.need(Capability.SERVICES, "getprotobyname");
        byte[] name = CNames.ofTable(protocolname, "getprotobyname", "protocol");
        try {
            OptionalInt number = context.resolver().getprotobyname(name);
            return number.orElseThrow(
                    () -> unknown("getprotobyname", "protocol " + PythonRepr.text(protocolname), null));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    private static byte @Nullable [] protocol(@Nullable String name, String call) {
        return name == null ? null : CNames.ofTable(name, call, "protocol");
    }

    private static OSException unknown(String call, String what, @Nullable String protocol) {
        String over = protocol == null ? "" : " over " + PythonRepr.text(protocol);
        return new OSException(call + ": the system knows no " + what + over, null, call);
    }
}
