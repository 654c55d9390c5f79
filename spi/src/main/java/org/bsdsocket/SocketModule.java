package org.bsdsocket;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.bsdsocket.spi.Layouts;
import org.bsdsocket.spi.SocketProvider;
import org.jspecify.annotations.Nullable;

/**
 * The socket module, over one backend.
 *
 * <p>It is an object, so a default timeout belongs to an instance and two backends live side by side. Implemented by this
 * library only. Safe for use by many threads.
 *
 * <p>Where neither platform nor backend has what a method needs it throws {@link UnavailableException}; bad arguments give
 * an {@link IllegalArgumentException}; both before anything is done. The compliance kit's assertions about a method have
 * its {@link PythonName} as their anchor, as {@code socket.create_connection#1}.
 */
@PythonName("socket")
public interface SocketModule {

    /** The module over the best backend that works here. */
    static SocketModule load() {
        return Backends.here().load();
    }

    /** The module over the backend of that name. */
    static SocketModule load(String name) {
        return Backends.here().load(Objects.requireNonNull(name, "name"));
    }

    /** The module over that very provider, found or not: for backend authors and for the compliance kit. */
    static SocketModule over(SocketProvider provider) {
        return new DriverSocketModule(Objects.requireNonNull(provider, "provider"));
    }

    /** Every backend that can be found, the best first, and why those that do not work here do not. */
    static List<Backend> backends() {
        return Backends.here().all();
    }

    // ---- constants

    /** The backend's name. */
    String backend();

    /**
     * What the constant is worth here; a combination is worth its parts' bits.
     *
     * @throws UnavailableException if the platform does not define it, or a part of it
     */
    long valueOf(IntConstant constant);

    /** Whether the platform defines the constant and, of a combination, all parts. Every bare number is defined. */
    boolean isDefined(IntConstant constant);

    /**
     * What Python's enum of that type has for members here: the named values that the platform defines, in the order of
     * their numbers. A second name for a number is left out, and so are names for several bits of flags at once.
     *
     * @param type {@link AddressFamily}, {@link SocketKind}, {@link MsgFlag} or {@link AddressInfoFlag}
     * @throws IllegalArgumentException if the type is {@link IntConstant} itself, which is no enum
     */
    <T extends IntConstant> List<T> members(Class<T> type);

    /**
     * How Python shows the value: {@code <AddressFamily.AF_INET: 2>} for a member of an enum,
     * {@code <MsgFlag.MSG_OOB|MSG_PEEK: 3>} for flags, its number for anything else.
     *
     * @throws UnavailableException if the platform does not define it, or a part of it
     */
    String repr(IntConstant constant);

    /**
     * The text of the constant.
     *
     * @throws UnavailableException if the platform does not define it
     */
    String valueOf(TextConstant constant);

    /** Whether the platform defines the constant. */
    boolean isDefined(TextConstant constant);

    /** The layouts of C's structs here, for the bytes of options and control messages; none on a backend without them. */
    Layouts layouts();

    /** Whether the platform and the backend have IPv6 at all; whether the machine is connected to it is another matter. */
    @PythonName("socket.has_ipv6")
    boolean hasIpv6();

    // ---- creating sockets

    /** A new socket: AF_INET, SOCK_STREAM, protocol 0. */
    @PythonName("socket.socket")
    default Socket socket() throws OSException {
        return socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
    }

    /** A new stream socket of that family, protocol 0. */
    @PythonName("socket.socket")
    default Socket socket(AddressFamily family) throws OSException {
        return socket(family, Constants.SOCK_STREAM, 0);
    }

    /** A new socket, protocol 0. */
    @PythonName("socket.socket")
    default Socket socket(AddressFamily family, SocketKind type) throws OSException {
        return socket(family, type, 0);
    }

    /** A new socket of a protocol that has a name, as {@code IPPROTO_ICMP}. */
    @PythonName("socket.socket")
    default Socket socket(AddressFamily family, SocketKind type, IntConstant proto) throws OSException {
        long number = valueOf(Objects.requireNonNull(proto, "proto"));
        if (number != (int) number) {
            throw new IllegalArgumentException("proto is " + number + ", which does not fit into a C int");
        }
        return socket(family, type, (int) number);
    }

    /**
     * A new socket. It is close-on-exec and has the default timeout.
     *
     * <p>Tells audit hooks {@code socket.__new__} with the socket, which is not open yet, and the numbers of family, type and
     * protocol.
     *
     * @param type may carry the flags SOCK_NONBLOCK (non-blocking mode, whatever the default timeout) and SOCK_CLOEXEC
     * @param proto a protocol's number; 0 for the usual one
     * @throws OSException if the system has no such sockets (EAFNOSUPPORT, EPROTONOSUPPORT ...), or no descriptor left (EMFILE)
     * @throws PermissionException if they need more rights
     * @throws UnavailableException if family or type does not exist on this platform, or not on this backend
     * @see <a href="https://man7.org/linux/man-pages/man2/socket.2.html">socket(2)</a>
     */
    @PythonName("socket.socket")
    Socket socket(AddressFamily family, SocketKind type, int proto) throws OSException;

    /**
     * The socket that is already open as that descriptor; family, type and protocol are asked of the system.
     *
     * @see #socket(AddressFamily, SocketKind, Integer, long)
     */
    @PythonName("socket.socket")
    default Socket socket(long fileno) throws OSException {
        return socket(null, null, null, fileno);
    }

    /**
     * The socket that is already open as that descriptor, which belongs to it from now on and is not duplicated.
     *
     * <p>Tells audit hooks {@code socket.__new__} with the socket, which is not open yet, and the numbers of family, type and
     * protocol, -1 for what is null.
     *
     * @param family overrules what the system says; null to ask
     * @param type overrules what the system says; null to ask
     * @param proto overrules what the system says; null to ask
     * @param fileno a descriptor; where this fails, it stays open and the caller's
     * @throws OSException if it is not open (EBADF) or not a socket (ENOTSOCK)
     * @throws IllegalArgumentException if {@code fileno} is negative
     * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7), SO_TYPE and SO_PROTOCOL</a>
     */
    @PythonName("socket.socket")
    Socket socket(@Nullable AddressFamily family, @Nullable SocketKind type, @Nullable Integer proto, long fileno)
            throws OSException;

    /**
     * Two stream sockets that are connected to each other, of AF_UNIX where it is defined, else AF_INET.
     *
     * @see #socketpair(AddressFamily, SocketKind, int)
     */
    @PythonName("socket.socketpair")
    default SocketPair socketpair() throws OSException {
        return socketpair(null, Constants.SOCK_STREAM, 0);
    }

    /**
     * Two sockets that are connected to each other. Both are close-on-exec and have the default timeout.
     *
     * @param family null for AF_UNIX where it is defined, else AF_INET
     * @param proto 0 for the usual one
     * @throws OSException if the family has no pairs (EOPNOTSUPP), among other reasons
     * @see <a href="https://man7.org/linux/man-pages/man2/socketpair.2.html">socketpair(2)</a>
     */
    @PythonName("socket.socketpair")
    SocketPair socketpair(@Nullable AddressFamily family, SocketKind type, int proto) throws OSException;

    /**
     * A TCP connection, made with the default timeout.
     *
     * @see #createConnection(HostPort, Timeout, HostPort)
     */
    @PythonName("socket.create_connection")
    default Socket createConnection(HostPort address) throws OSException {
        return createConnection(address, getdefaulttimeout(), null);
    }

    /**
     * A TCP connection, made with that timeout.
     *
     * @see #createConnection(HostPort, Timeout, HostPort)
     */
    @PythonName("socket.create_connection")
    default Socket createConnection(HostPort address, Timeout timeout) throws OSException {
        return createConnection(address, timeout, null);
    }

    /**
     * A TCP connection to a host and port, over IPv4 or IPv6: each address of the host is tried until one takes it.
     *
     * @param timeout for each attempt, and for the socket that comes out
     * @param sourceAddress what the socket is bound to before it connects; null to leave that to the system
     * @throws OSException of the last address that was tried
     * @throws GaiException if the host is unknown
     */
    @PythonName("socket.create_connection")
    Socket createConnection(HostPort address, Timeout timeout, @Nullable HostPort sourceAddress) throws OSException;

    /**
     * The same with {@code all_errors=True}: throws an {@link ExceptionGroup} with the errors of all attempts.
     *
     * @throws ExceptionGroup if no address took the connection
     * @throws GaiException if the host is unknown
     */
    @PythonName("socket.create_connection")
    Socket createConnectionAllErrors(HostPort address, Timeout timeout, @Nullable HostPort sourceAddress)
            throws OSException, ExceptionGroup;

    /**
     * A TCP socket over IPv4 that listens at an address.
     *
     * @see #createServer(Address, AddressFamily, Integer, boolean, boolean)
     */
    @PythonName("socket.create_server")
    default Socket createServer(HostPort address) throws OSException {
        return createServer(address, Constants.AF_INET, null, false, false);
    }

    /**
     * A TCP socket that listens at an address. On POSIX systems the address can be bound again at once (SO_REUSEADDR).
     *
     * @param address host {@code ""} for every interface, port 0 for one that the system chooses
     * @param family AF_INET or AF_INET6
     * @param backlog null for a reasonable value
     * @param reusePort whether others may listen at the same address (SO_REUSEPORT)
     * @param dualstackIpv6 whether one AF_INET6 socket takes connections over IPv4 too; without it AF_INET6 is IPv6 alone
     * @throws OSException if the address cannot be bound
     * @throws IllegalArgumentException if the address is not of the family, {@code reusePort} or {@code dualstackIpv6} cannot
     *     be had here, or {@code dualstackIpv6} is asked of another family
     */
    @PythonName("socket.create_server")
    Socket createServer(
            Address address, AddressFamily family, @Nullable Integer backlog, boolean reusePort, boolean dualstackIpv6)
            throws OSException;

    /** Whether one socket can serve IPv4 and IPv6 here. */
    @PythonName("socket.has_dualstack_ipv6")
    boolean hasDualstackIpv6();

    /**
     * A socket over a duplicate of the descriptor, protocol 0.
     *
     * @see #fromfd(long, AddressFamily, SocketKind, int)
     */
    @PythonName("socket.fromfd")
    default Socket fromfd(long fd, AddressFamily family, SocketKind type) throws OSException {
        return fromfd(fd, family, type, 0);
    }

    /**
     * A socket over a duplicate of the descriptor, which stays the caller's. The duplicate is close-on-exec.
     *
     * @param family what the descriptor is; nobody checks it
     * @param type what the descriptor is; nobody checks it
     * @throws OSException if it is not open (EBADF) or not a socket (ENOTSOCK), or there is no descriptor left (EMFILE)
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2), F_DUPFD_CLOEXEC</a>
     */
    @PythonName("socket.fromfd")
    Socket fromfd(long fd, AddressFamily family, SocketKind type, int proto) throws OSException;

    // ---- other functions

    /**
     * Closes a bare descriptor: one from {@link Socket#detach}, {@link #recvFds} or another library, and never one that a
     * {@link Socket} still owns.
     *
     * @throws OSException if it is not open (EBADF), among other reasons; never because the other end has gone
     * @see <a href="https://man7.org/linux/man-pages/man2/close.2.html">close(2)</a>
     */
    @PythonName("socket.close")
    void close(long fd) throws OSException;

    /**
     * What is known of a host and a service, for any family and type.
     *
     * @param port a service's name or a decimal number; null for none
     * @see #getaddrinfo(String, String, AddressFamily, SocketKind, int, AddressInfoFlag)
     */
    @PythonName("socket.getaddrinfo")
    default List<AddrInfo> getaddrinfo(@Nullable String host, @Nullable String port) throws OSException {
        return getaddrinfo(host, port, AddressFamily.of(0), SocketKind.of(0), 0, AddressInfoFlag.NONE);
    }

    /**
     * What is known of a host, for any family and type.
     *
     * @see #getaddrinfo(String, String, AddressFamily, SocketKind, int, AddressInfoFlag)
     */
    @PythonName("socket.getaddrinfo")
    default List<AddrInfo> getaddrinfo(@Nullable String host, int port) throws OSException {
        return getaddrinfo(host, Integer.toString(port));
    }

    /**
     * What is known of a host, with the port as a number.
     *
     * @see #getaddrinfo(String, String, AddressFamily, SocketKind, int, AddressInfoFlag)
     */
    @PythonName("socket.getaddrinfo")
    default List<AddrInfo> getaddrinfo(
            @Nullable String host, int port, AddressFamily family, SocketKind type, int proto, AddressInfoFlag flags)
            throws OSException {
        return getaddrinfo(host, Integer.toString(port), family, type, proto, flags);
    }

    /**
     * What is known of a host and a service: all that it takes to make sockets that reach it.
     *
     * <p>Tells audit hooks {@code socket.getaddrinfo} with host, port and the numbers of family, type and protocol.
     *
     * @param host a name or a numeric address; null for this machine (or every interface, with AI_PASSIVE)
     * @param port a service's name or a decimal number; null for none
     * @param family number 0 for any
     * @param type number 0 for any
     * @param proto 0 for any
     * @param flags {@code AI_*} constants
     * @return at least one answer, the best first
     * @throws GaiException if there is none
     * @see <a href="https://man7.org/linux/man-pages/man3/getaddrinfo.3.html">getaddrinfo(3)</a>
     */
    @PythonName("socket.getaddrinfo")
    List<AddrInfo> getaddrinfo(
            @Nullable String host,
            @Nullable String port,
            AddressFamily family,
            SocketKind type,
            int proto,
            AddressInfoFlag flags)
            throws OSException;

    /**
     * The names, or numbers, of an address.
     *
     * <p>Tells audit hooks {@code socket.getnameinfo} with the address.
     *
     * @param sockaddr {@link HostPort} or {@link HostPort6} with a numeric host
     * @param flags {@code NI_*} constants, several of them by {@link IntConstant#or}; {@code IntConstant.of(0)} for none
     * @throws GaiException if there is no name and one is required (NI_NAMEREQD), among other reasons
     * @see <a href="https://man7.org/linux/man-pages/man3/getnameinfo.3.html">getnameinfo(3)</a>
     */
    @PythonName("socket.getnameinfo")
    NameInfo getnameinfo(Address sockaddr, IntConstant flags) throws OSException;

    /**
     * A host's IPv4 address in numbers. What is such an address already comes back as it is.
     *
     * <p>Tells audit hooks {@code socket.gethostbyname} with the host.
     *
     * @param hostname a name; empty for {@code 0.0.0.0}, {@code <broadcast>} for {@code 255.255.255.255}
     * @throws GaiException if it has none
     * @throws IllegalArgumentException if the host cannot be one: a label that is empty or too long, a NUL
     * @see <a href="https://man7.org/linux/man-pages/man3/gethostbyname.3.html">gethostbyname(3)</a>
     */
    @PythonName("socket.gethostbyname")
    String gethostbyname(String hostname) throws OSException;

    /**
     * A host with its other names and all its IPv4 addresses.
     *
     * <p>Tells audit hooks {@code socket.gethostbyname} with the host.
     *
     * @param hostname as {@link #gethostbyname} takes it
     * @throws GaiException if the host is not found
     * @throws HostException if it is found, but not in the form that this function asks for
     * @throws IllegalArgumentException if the host cannot be one
     * @see <a href="https://man7.org/linux/man-pages/man3/gethostbyname.3.html">gethostbyname_r(3)</a>
     */
    @PythonName("socket.gethostbyname_ex")
    HostInfo gethostbynameEx(String hostname) throws OSException;

    /**
     * The host that an IPv4 or IPv6 address belongs to.
     *
     * <p>Tells audit hooks {@code socket.gethostbyaddr} with the address.
     *
     * @param ipAddress in numbers; of a name its first address is looked up
     * @throws HostException if no host has that address
     * @throws GaiException if a name has no address
     * @throws IllegalArgumentException if the text can be neither
     * @see <a href="https://man7.org/linux/man-pages/man3/gethostbyaddr_r.3.html">gethostbyaddr_r(3)</a>
     */
    @PythonName("socket.gethostbyaddr")
    HostInfo gethostbyaddr(String ipAddress) throws OSException;

    /**
     * The full name of this machine.
     *
     * @see #getfqdn(String)
     */
    @PythonName("socket.getfqdn")
    default String getfqdn() throws OSException {
        return getfqdn("");
    }

    /**
     * A host's full name: the first with a dot among its primary name and its other ones.
     *
     * <p>Where there is none, a name that was given comes back as it was, and this machine has the name of
     * {@link #gethostname}. That is what the documentation promises; CPython answers with the primary name instead. Tells
     * audit hooks what gethostname and gethostbyaddr tell.
     *
     * @param name a name or an address in numbers; empty, {@code 0.0.0.0} or {@code ::} for this machine
     * @throws IllegalArgumentException if the name cannot be a host's
     */
    @PythonName("socket.getfqdn")
    String getfqdn(String name) throws OSException;

    /**
     * This machine's name. Tells audit hooks {@code socket.gethostname}.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/gethostname.2.html">gethostname(2)</a>
     */
    @PythonName("socket.gethostname")
    String gethostname() throws OSException;

    /**
     * Gives this machine another name, which takes the right to (CAP_SYS_ADMIN on Linux). Tells audit hooks
     * {@code socket.sethostname} with the name.
     *
     * @throws PermissionException if the user may not (EPERM)
     * @throws OSException if the name is longer than the system takes (EINVAL)
     * @throws IllegalArgumentException if it has a NUL in it, or cannot be encoded
     * @see <a href="https://man7.org/linux/man-pages/man2/sethostname.2.html">sethostname(2)</a>
     */
    @PythonName("socket.sethostname")
    void sethostname(String name) throws OSException;

    /**
     * The port of a service, over any protocol.
     *
     * @see #getservbyname(String, String)
     */
    @PythonName("socket.getservbyname")
    default int getservbyname(String servicename) throws OSException {
        return getservbyname(servicename, null);
    }

    /**
     * The port of a service. Tells audit hooks {@code socket.getservbyname} with both names.
     *
     * @param protocolname {@code tcp} or {@code udp}; null for any
     * @return 0 to 65535
     * @throws OSException if the system knows no such service
     * @throws IllegalArgumentException if a name has a NUL or half a surrogate pair in it
     * @see <a href="https://man7.org/linux/man-pages/man3/getservbyname.3.html">getservbyname(3)</a>
     */
    @PythonName("socket.getservbyname")
    int getservbyname(String servicename, @Nullable String protocolname) throws OSException;

    /**
     * The name of the service on a port, over any protocol.
     *
     * @see #getservbyport(int, String)
     */
    @PythonName("socket.getservbyport")
    default String getservbyport(int port) throws OSException {
        return getservbyport(port, null);
    }

    /**
     * The name of the service on a port. Tells audit hooks {@code socket.getservbyport} with the port and the protocol.
     *
     * @param port 0 to 65535
     * @param protocolname {@code tcp} or {@code udp}; null for any
     * @throws OSException if the system knows none
     * @throws IllegalArgumentException if the port does not fit, or the protocol has a NUL or half a surrogate pair in it
     * @see <a href="https://man7.org/linux/man-pages/man3/getservbyport.3.html">getservbyport(3)</a>
     */
    @PythonName("socket.getservbyport")
    String getservbyport(int port, @Nullable String protocolname) throws OSException;

    /**
     * The number of a protocol over IP, as the last argument of {@link #socket(AddressFamily, SocketKind, int)} takes it.
     *
     * @param protocolname as {@code icmp}
     * @throws OSException if the system knows no such protocol
     * @throws IllegalArgumentException if the name has a NUL or half a surrogate pair in it
     * @see <a href="https://man7.org/linux/man-pages/man3/getprotobyname.3.html">getprotobyname(3)</a>
     */
    @PythonName("socket.getprotobyname")
    int getprotobyname(String protocolname) throws OSException;

    /**
     * Every network interface, whatever its state.
     *
     * @throws OSException if the system does not tell
     * @see <a href="https://man7.org/linux/man-pages/man3/if_nameindex.3.html">if_nameindex(3)</a>
     */
    @PythonName("socket.if_nameindex")
    List<InterfaceInfo> ifNameindex() throws OSException;

    /**
     * The number of a network interface.
     *
     * @return 1 or more
     * @throws OSException if there is none of that name (ENODEV)
     * @throws IllegalArgumentException if the name has a NUL in it, or cannot be encoded
     * @see <a href="https://man7.org/linux/man-pages/man3/if_nametoindex.3.html">if_nametoindex(3)</a>
     */
    @PythonName("socket.if_nametoindex")
    long ifNametoindex(String ifName) throws OSException;

    /**
     * The name of a network interface.
     *
     * @param ifIndex 0 to 4294967295
     * @throws OSException if there is none of that number (ENXIO)
     * @throws IllegalArgumentException if the number does not fit
     * @see <a href="https://man7.org/linux/man-pages/man3/if_indextoname.3.html">if_indextoname(3)</a>
     */
    @PythonName("socket.if_indextoname")
    String ifIndextoname(long ifIndex) throws OSException;

    /**
     * A 32-bit number from the network's byte order to this machine's.
     *
     * @param x 0 to 4294967295
     * @throws IllegalArgumentException if it does not fit
     */
    @PythonName("socket.ntohl")
    long ntohl(long x);

    /**
     * A 16-bit number from the network's byte order to this machine's.
     *
     * @param x 0 to 65535
     * @throws IllegalArgumentException if it does not fit
     */
    @PythonName("socket.ntohs")
    int ntohs(int x);

    /**
     * A 32-bit number from this machine's byte order to the network's.
     *
     * @param x 0 to 4294967295
     * @throws IllegalArgumentException if it does not fit
     */
    @PythonName("socket.htonl")
    long htonl(long x);

    /**
     * A 16-bit number from this machine's byte order to the network's.
     *
     * @param x 0 to 65535
     * @throws IllegalArgumentException if it does not fit
     */
    @PythonName("socket.htons")
    int htons(int x);

    /**
     * The four bytes of an IPv4 address in text, which may have fewer than four parts, and octal and hexadecimal ones.
     *
     * @return four bytes in network order
     * @throws OSException if the text is no such address
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_aton.3.html">inet_aton(3)</a>
     */
    @PythonName("socket.inet_aton")
    byte[] inetAton(String ipString) throws OSException;

    /**
     * An IPv4 address as text of four decimal numbers with dots between.
     *
     * @param packedIp four bytes in network order
     * @throws OSException if they are not four
     */
    @PythonName("socket.inet_ntoa")
    String inetNtoa(byte[] packedIp) throws OSException;

    /**
     * The bytes of an address in text.
     *
     * @param addressFamily AF_INET or AF_INET6
     * @return four or sixteen bytes in network order
     * @throws OSException if the text is no address of that family, or the family another one (EAFNOSUPPORT)
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_pton.3.html">inet_pton(3)</a>
     */
    @PythonName("socket.inet_pton")
    byte[] inetPton(AddressFamily addressFamily, String ipString) throws OSException;

    /**
     * An address as text.
     *
     * @param addressFamily AF_INET or AF_INET6
     * @param packedIp four or sixteen bytes in network order
     * @throws IllegalArgumentException if the family is another one, or has another length
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_ntop.3.html">inet_ntop(3)</a>
     */
    @PythonName("socket.inet_ntop")
    String inetNtop(AddressFamily addressFamily, byte[] packedIp) throws OSException;

    /**
     * The length of a control message, without padding at its end.
     *
     * @param length of its data in bytes
     * @throws IllegalArgumentException if the length is negative or more than the platform can count
     * @see <a href="https://man7.org/linux/man-pages/man3/cmsg.3.html">cmsg(3)</a>
     */
    @PythonName("socket.CMSG_LEN")
    long CMSG_LEN(long length);

    /**
     * What a control message takes of the room that {@link Socket#recvmsg(int, int, MsgFlag)} is given, padding included.
     *
     * @param length of its data in bytes
     * @throws IllegalArgumentException if the length is negative or more than the platform can count
     * @see <a href="https://man7.org/linux/man-pages/man3/cmsg.3.html">cmsg(3)</a>
     */
    @PythonName("socket.CMSG_SPACE")
    long CMSG_SPACE(long length);

    /**
     * This machine's context id among virtual machines: what Python programs ask {@code /dev/vsock} for by
     * IOCTL_VM_SOCKETS_GET_LOCAL_CID.
     *
     * @return 32 bits unsigned; what VMADDR_CID_ANY is worth where the machine has none
     * @throws UnavailableException if the platform or the backend has no AF_VSOCK
     * @throws OSException if the device is not there or must not be opened
     * @see <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
     */
    long vmSocketsLocalCid() throws OSException;

    /** The mode that this module's new sockets are in: {@link Timeout#BLOCKING} unless it was set. */
    @PythonName("socket.getdefaulttimeout")
    Timeout getdefaulttimeout();

    /** Sets the mode that this module's new sockets will be in. */
    @PythonName("socket.setdefaulttimeout")
    void setdefaulttimeout(Timeout timeout);

    /**
     * Sends descriptors over an AF_UNIX socket, without flags, to where it is connected to.
     *
     * @see #sendFds(Socket, List, long[], MsgFlag, Address)
     */
    @PythonName("socket.send_fds")
    default int sendFds(Socket sock, List<ByteBuffer> buffers, long... fds) throws OSException {
        return sendFds(sock, buffers, fds, MsgFlag.NONE, null);
    }

    /**
     * Sends descriptors over an AF_UNIX socket, along with some bytes, without which a stream does not carry them.
     *
     * @param buffers from position to limit
     * @param fds descriptors, which stay open here
     * @param flags {@code MSG_*} constants
     * @param address null for where the socket is connected to
     * @return how many bytes of the buffers were sent
     * @throws OSException if one of them is not open (EBADF), among other reasons
     * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7), SCM_RIGHTS</a>
     */
    @PythonName("socket.send_fds")
    int sendFds(Socket sock, List<ByteBuffer> buffers, long[] fds, MsgFlag flags, @Nullable Address address)
            throws OSException;

    /**
     * Receives descriptors from an AF_UNIX socket, without flags.
     *
     * @see #recvFds(Socket, int, int, MsgFlag)
     */
    @PythonName("socket.recv_fds")
    default RecvFds recvFds(Socket sock, int bufsize, int maxfds) throws OSException {
        return recvFds(sock, bufsize, maxfds, MsgFlag.NONE);
    }

    /**
     * Receives descriptors from an AF_UNIX socket, along with some bytes. They are close-on-exec and the caller's to close.
     *
     * @param bufsize room for bytes, 0 or more
     * @param maxfds room for descriptors, 0 or more; the system closes what does not fit, and sets MSG_CTRUNC
     * @param flags {@code MSG_*} constants
     * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7), SCM_RIGHTS</a>
     */
    @PythonName("socket.recv_fds")
    RecvFds recvFds(Socket sock, int bufsize, int maxfds, MsgFlag flags) throws OSException;

    // ---- Windows only

    /**
     * A socket from what {@link Socket#share} made of one in another process. It exists on Windows only.
     *
     * @throws UnavailableException on every other system
     */
    @PythonName("socket.fromshare")
    Socket fromshare(byte[] data) throws OSException;

    // ---- audit

    /** Adds a hook that is told of every audited event of this module from now on. */
    void addAuditHook(AuditHook hook);
}
