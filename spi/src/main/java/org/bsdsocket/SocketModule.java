package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The socket module, over one backend.
 *
 * <p>It is an object, so a default timeout belongs to an instance and two backends live side by side. Implemented by this
 * library only. Safe for use by many threads.
 */
@PythonName("socket")
public interface SocketModule {

    /** The module over the best backend that works here. */
    static SocketModule load() {
        return Backends.load();
    }

    /** The module over the backend of that name. */
    static SocketModule load(String name) {
        return Backends.load(name);
    }

    /** The module over that very provider, found or not: for backend authors and for the compliance kit. */
    static SocketModule over(org.bsdsocket.spi.SocketProvider provider) {
        return new DriverSocketModule(provider);
    }

    /** Every backend that can be found, the best first, and why those that do not work here do not. */
    static List<Backend> backends() {
        return Backends.all();
    }

    // ---- constants

    /** The backend's name. */
    String backend();

    /** What the constant is worth here; {@link UnavailableException} where it is absent. */
    long valueOf(IntConstant constant);

    boolean isDefined(IntConstant constant);

    @PythonName("socket.has_ipv6")
    boolean hasIpv6();

    // ---- creating sockets

    @PythonName("socket.socket")
    default Socket socket() throws OSException {
        return socket(Constants.AF_INET, Constants.SOCK_STREAM, 0);
    }

    @PythonName("socket.socket")
    default Socket socket(AddressFamily family) throws OSException {
        return socket(family, Constants.SOCK_STREAM, 0);
    }

    @PythonName("socket.socket")
    default Socket socket(AddressFamily family, SocketKind type) throws OSException {
        return socket(family, type, 0);
    }

    @PythonName("socket.socket")
    default Socket socket(AddressFamily family, SocketKind type, IntConstant proto) throws OSException {
        return socket(family, type, (int) valueOf(proto));
    }

    @PythonName("socket.socket")
    Socket socket(AddressFamily family, SocketKind type, int proto) throws OSException;

    /** The socket that is already open as that descriptor; family, type and protocol are asked of the system. */
    @PythonName("socket.socket")
    default Socket socket(long fileno) throws OSException {
        return socket(null, null, null, fileno);
    }

    /** The same; what is not null overrules what the system says. */
    @PythonName("socket.socket")
    Socket socket(@Nullable AddressFamily family, @Nullable SocketKind type, @Nullable Integer proto, long fileno)
            throws OSException;

    /** AF_UNIX where it is defined, else AF_INET; stream. */
    @PythonName("socket.socketpair")
    default SocketPair socketpair() throws OSException {
        return socketpair(null, Constants.SOCK_STREAM, 0);
    }

    /** @param family null for AF_UNIX where it is defined, else AF_INET */
    @PythonName("socket.socketpair")
    SocketPair socketpair(@Nullable AddressFamily family, SocketKind type, int proto) throws OSException;

    @PythonName("socket.create_connection")
    default Socket createConnection(HostPort address) throws OSException {
        return createConnection(address, getdefaulttimeout(), null);
    }

    @PythonName("socket.create_connection")
    default Socket createConnection(HostPort address, Timeout timeout) throws OSException {
        return createConnection(address, timeout, null);
    }

    /** Throws the error of the last address that was tried. */
    @PythonName("socket.create_connection")
    Socket createConnection(HostPort address, Timeout timeout, @Nullable HostPort sourceAddress) throws OSException;

    /** The same with {@code all_errors=True}: throws an {@link ExceptionGroup} with the errors of all attempts. */
    @PythonName("socket.create_connection")
    Socket createConnectionAllErrors(HostPort address, Timeout timeout, @Nullable HostPort sourceAddress)
            throws OSException, ExceptionGroup;

    @PythonName("socket.create_server")
    default Socket createServer(HostPort address) throws OSException {
        return createServer(address, Constants.AF_INET, null, false, false);
    }

    /**
     * @param family AF_INET or AF_INET6
     * @param backlog null for a reasonable value
     */
    @PythonName("socket.create_server")
    Socket createServer(
            Address address, AddressFamily family, @Nullable Integer backlog, boolean reusePort, boolean dualstackIpv6)
            throws OSException;

    @PythonName("socket.has_dualstack_ipv6")
    boolean hasDualstackIpv6();

    @PythonName("socket.fromfd")
    default Socket fromfd(long fd, AddressFamily family, SocketKind type) throws OSException {
        return fromfd(fd, family, type, 0);
    }

    @PythonName("socket.fromfd")
    Socket fromfd(long fd, AddressFamily family, SocketKind type, int proto) throws OSException;

    // ---- other functions

    /** Closes a bare descriptor. */
    @PythonName("socket.close")
    void close(long fd) throws OSException;

    @PythonName("socket.getaddrinfo")
    default List<AddrInfo> getaddrinfo(@Nullable String host, @Nullable String port) throws OSException {
        return getaddrinfo(host, port, AddressFamily.of(0), SocketKind.of(0), 0, AddressInfoFlag.NONE);
    }

    @PythonName("socket.getaddrinfo")
    default List<AddrInfo> getaddrinfo(@Nullable String host, int port) throws OSException {
        return getaddrinfo(host, Integer.toString(port));
    }

    @PythonName("socket.getaddrinfo")
    default List<AddrInfo> getaddrinfo(
            @Nullable String host, int port, AddressFamily family, SocketKind type, int proto, AddressInfoFlag flags)
            throws OSException {
        return getaddrinfo(host, Integer.toString(port), family, type, proto, flags);
    }

    @PythonName("socket.getaddrinfo")
    List<AddrInfo> getaddrinfo(
            @Nullable String host,
            @Nullable String port,
            AddressFamily family,
            SocketKind type,
            int proto,
            AddressInfoFlag flags)
            throws OSException;

    /** @param flags an {@code NI_*} constant, or a number put together from several */
    @PythonName("socket.getnameinfo")
    NameInfo getnameinfo(Address sockaddr, IntConstant flags) throws OSException;

    @PythonName("socket.gethostname")
    String gethostname() throws OSException;

    @PythonName("socket.ntohl")
    long ntohl(long x);

    @PythonName("socket.ntohs")
    int ntohs(int x);

    @PythonName("socket.htonl")
    long htonl(long x);

    @PythonName("socket.htons")
    int htons(int x);

    @PythonName("socket.inet_aton")
    byte[] inetAton(String ipString) throws OSException;

    @PythonName("socket.inet_ntoa")
    String inetNtoa(byte[] packedIp) throws OSException;

    @PythonName("socket.inet_pton")
    byte[] inetPton(AddressFamily addressFamily, String ipString) throws OSException;

    @PythonName("socket.inet_ntop")
    String inetNtop(AddressFamily addressFamily, byte[] packedIp) throws OSException;

    @PythonName("socket.CMSG_LEN")
    long CMSG_LEN(long length);

    @PythonName("socket.CMSG_SPACE")
    long CMSG_SPACE(long length);

    @PythonName("socket.getdefaulttimeout")
    Timeout getdefaulttimeout();

    @PythonName("socket.setdefaulttimeout")
    void setdefaulttimeout(Timeout timeout);

    @PythonName("socket.send_fds")
    default int sendFds(Socket sock, List<java.nio.ByteBuffer> buffers, long... fds) throws OSException {
        return sendFds(sock, buffers, fds, MsgFlag.NONE, null);
    }

    @PythonName("socket.send_fds")
    int sendFds(Socket sock, List<java.nio.ByteBuffer> buffers, long[] fds, MsgFlag flags, @Nullable Address address)
            throws OSException;

    @PythonName("socket.recv_fds")
    default RecvFds recvFds(Socket sock, int bufsize, int maxfds) throws OSException {
        return recvFds(sock, bufsize, maxfds, MsgFlag.NONE);
    }

    @PythonName("socket.recv_fds")
    RecvFds recvFds(Socket sock, int bufsize, int maxfds, MsgFlag flags) throws OSException;

    // ---- audit

    /** Adds a hook that is told of every audited event of this module from now on. */
    void addAuditHook(AuditHook hook);
}
