package org.bsdsocket;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Layouts;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;
import org.jspecify.annotations.Nullable;

/** The module over a provider: finds for each function the class that does it. */
final class DriverSocketModule implements SocketModule {

    private final SocketDriver driver;
    private final ConstantValues constants;
    private final EnumMembers enums;
    private final Audit audit;
    private final Context context;
    private final Sockets sockets;
    private final InetText inetText;
    private final Lookup lookup;
    private final HostLookup hosts;
    private final ServiceLookup services;
    private final InterfaceLookup interfaces;
    private final Creation creation;
    private final DescriptorPassing descriptorPassing;

    DriverSocketModule(SocketProvider provider) {
        this.driver = provider.driver();
        this.context = Context.of(provider.name(), driver, provider.resolver());
        this.constants = context.constants();
        this.enums = new EnumMembers(constants);
        this.audit = context.audit();
        this.sockets = new Sockets(context);
        this.inetText = new InetText(driver.constants());
        this.lookup = new Lookup(constants, context.resolver(), context.addresses());
        this.hosts = new HostLookup(context);
        this.services = new ServiceLookup(context);
        this.interfaces = new InterfaceLookup(context);
        this.creation = new Creation(this);
        this.descriptorPassing = new DescriptorPassing(this);
    }

    // ---- constants

    @Override
    public String backend() {
        return context.backend();
    }

    @Override
    public long valueOf(IntConstant constant) {
        return constants.valueOf(Objects.requireNonNull(constant, "constant"));
    }

    @Override
    public boolean isDefined(IntConstant constant) {
        return constants.isDefined(Objects.requireNonNull(constant, "constant"));
    }

    @Override
    public <T extends IntConstant> List<T> members(Class<T> type) {
        return enums.members(type);
    }

    @Override
    public String repr(IntConstant constant) {
        return enums.repr(Objects.requireNonNull(constant, "constant"));
    }

    @Override
    public String valueOf(TextConstant constant) {
        return constants.textOf(Objects.requireNonNull(constant, "constant"));
    }

    @Override
    public boolean isDefined(TextConstant constant) {
        return constants.isDefined(Objects.requireNonNull(constant, "constant").family());
    }

    @Override
    public Layouts layouts() {
        return context.driver().layouts();
    }

    @Override
    public boolean hasIpv6() {
        return context.capabilities().contains(Capability.INET6) && constants.has("AF_INET6");
    }

    // ---- creating sockets

    @Override
    public Socket socket(AddressFamily family, SocketKind type, int proto) throws OSException {
        return sockets.open(constants.intOf("family", family), constants.intOf("type", type), proto);
    }

    @Override
    public Socket socket(
            @Nullable AddressFamily family, @Nullable SocketKind type, @Nullable Integer proto, long fileno)
            throws OSException {
        return sockets.adopt(
                family == null ? null : constants.intOf("family", family),
                type == null ? null : constants.intOf("type", type),
                proto,
                fileno);
    }

    @Override
    public Socket fromfd(long fd, AddressFamily family, SocketKind type, int proto) throws OSException {
        int familyNumber = constants.intOf("family", family);
        int kind = constants.intOf("type", type);
        context.need(Capability.DESCRIPTORS, "fromfd");
        return sockets.copy(fd, familyNumber, kind, proto);
    }

    @Override
    public void close(long fd) throws OSException {
        context.need(Capability.DESCRIPTORS, "close(fd)");
        sockets.close(fd);
    }

    // ---- byte order

    @Override
    public long ntohl(long x) {
        return ByteOrders.swap32(x);
    }

    @Override
    public int ntohs(int x) {
        return ByteOrders.swap16(x);
    }

    @Override
    public long htonl(long x) {
        return ByteOrders.swap32(x);
    }

    @Override
    public int htons(int x) {
        return ByteOrders.swap16(x);
    }

    // ---- address texts

    @Override
    public byte[] inetAton(String ipString) throws OSException {
        return InetText.aton(Objects.requireNonNull(ipString, "ipString"));
    }

    @Override
    public String inetNtoa(byte[] packedIp) throws OSException {
        return InetText.ntoa(Objects.requireNonNull(packedIp, "packedIp"));
    }

    @Override
    public byte[] inetPton(AddressFamily addressFamily, String ipString) throws OSException {
        return inetText.pton(
                constants.intOf("addressFamily", addressFamily), Objects.requireNonNull(ipString, "ipString"));
    }

    @Override
    public String inetNtop(AddressFamily addressFamily, byte[] packedIp) {
        return inetText.ntop(
                constants.intOf("addressFamily", addressFamily), Objects.requireNonNull(packedIp, "packedIp"));
    }

    // ---- control message arithmetic

    // The bounds are those of CPython, which leaves room for the padding of one byte whatever the length.
    @Override
    public long CMSG_LEN(long length) {
        checkControlData(length, driver.maxControlBuffer() - driver.controlLength(0));
        return driver.controlLength(length);
    }

    @Override
    public long CMSG_SPACE(long length) {
        checkControlData(length, driver.maxControlBuffer() - driver.controlSpace(1));
        return driver.controlSpace(length);
    }

    private static void checkControlData(long length, long most) {
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("length is " + length + "; expected 0 to " + most);
        }
    }

    // ---- sockets ready for use

    @Override
    public SocketPair socketpair(@Nullable AddressFamily family, SocketKind type, int proto) throws OSException {
        Objects.requireNonNull(type, "type");
        Set<Capability> capabilities = context.capabilities();
        boolean unix = constants.has("AF_UNIX") && capabilities.contains(Capability.UNIX);
        AddressFamily chosen = family != null ? family : unix ? Constants.AF_UNIX : Constants.AF_INET;
        if (creation.overIp(chosen) && !(unix && capabilities.contains(Capability.SOCKETPAIR))) {
            return creation.loopbackPair(chosen, type, proto);
        }
        context.need(Capability.SOCKETPAIR, "socketpair");
        return sockets.pair(constants.intOf("family", chosen), constants.intOf("type", type), proto);
    }

    @Override
    public Socket createConnection(HostPort address, Timeout timeout, @Nullable HostPort sourceAddress)
            throws OSException {
        return creation.connection(address, timeout, sourceAddress);
    }

    @Override
    public Socket createConnectionAllErrors(HostPort address, Timeout timeout, @Nullable HostPort sourceAddress)
            throws OSException, ExceptionGroup {
        return creation.connectionAllErrors(address, timeout, sourceAddress);
    }

    @Override
    public Socket createServer(
            Address address, AddressFamily family, @Nullable Integer backlog, boolean reusePort, boolean dualstackIpv6)
            throws OSException {
        return creation.server(address, family, backlog, reusePort, dualstackIpv6);
    }

    @Override
    public boolean hasDualstackIpv6() {
        return creation.hasDualstackIpv6();
    }

    // ---- names

    @Override
    public List<AddrInfo> getaddrinfo(
            @Nullable String host,
            @Nullable String port,
            AddressFamily family,
            SocketKind type,
            int proto,
            AddressInfoFlag flags)
            throws OSException {
        int familyNumber = constants.intOf("family", family);
        int kind = constants.intOf("type", type);
        int flagBits = constants.intOf("flags", flags);
        context.need(Capability.RESOLVER, "getaddrinfo");
        audit.tell("socket.getaddrinfo", host, port, familyNumber, kind, proto);
        return lookup.getaddrinfo(host, port, familyNumber, kind, proto, flagBits);
    }

    @Override
    public NameInfo getnameinfo(Address sockaddr, IntConstant flags) throws OSException {
        Objects.requireNonNull(sockaddr, "sockaddr");
        int flagBits = constants.intOf("flags", flags);
        context.need(Capability.RESOLVER, "getnameinfo");
        audit.tell("socket.getnameinfo", sockaddr);
        return lookup.getnameinfo(sockaddr, flagBits);
    }

    @Override
    public String gethostbyname(String hostname) throws OSException {
        return hosts.gethostbyname(Objects.requireNonNull(hostname, "hostname"));
    }

    @Override
    public HostInfo gethostbynameEx(String hostname) throws OSException {
        return hosts.gethostbynameEx(Objects.requireNonNull(hostname, "hostname"));
    }

    @Override
    public HostInfo gethostbyaddr(String ipAddress) throws OSException {
        return hosts.gethostbyaddr(Objects.requireNonNull(ipAddress, "ipAddress"));
    }

    @Override
    public String getfqdn(String name) throws OSException {
        return hosts.getfqdn(Objects.requireNonNull(name, "name"));
    }

    @Override
    public String gethostname() throws OSException {
        return hosts.gethostname();
    }

    @Override
    public void sethostname(String name) throws OSException {
        hosts.sethostname(Objects.requireNonNull(name, "name"));
    }

    @Override
    public int getservbyname(String servicename, @Nullable String protocolname) throws OSException {
        return services.getservbyname(Objects.requireNonNull(servicename, "servicename"), protocolname);
    }

    @Override
    public String getservbyport(int port, @Nullable String protocolname) throws OSException {
        return services.getservbyport(port, protocolname);
    }

    @Override
    public int getprotobyname(String protocolname) throws OSException {
        return services.getprotobyname(Objects.requireNonNull(protocolname, "protocolname"));
    }

    @Override
    public List<InterfaceInfo> ifNameindex() throws OSException {
        return interfaces.ifNameindex();
    }

    @Override
    public long ifNametoindex(String ifName) throws OSException {
        return interfaces.ifNametoindex(Objects.requireNonNull(ifName, "ifName"));
    }

    @Override
    public String ifIndextoname(long ifIndex) throws OSException {
        return interfaces.ifIndextoname(ifIndex);
    }

    @Override
    public long vmSocketsLocalCid() throws OSException {
        return new VsockDevice(context).localCid();
    }

    // ---- descriptors in messages

    @Override
    public int sendFds(Socket sock, List<ByteBuffer> buffers, long[] fds, MsgFlag flags, @Nullable Address address)
            throws OSException {
        context.need(Capability.DESCRIPTOR_PASSING, "send_fds");
        return descriptorPassing.send(sock, buffers, fds, flags, address);
    }

    @Override
    public RecvFds recvFds(Socket sock, int bufsize, int maxfds, MsgFlag flags) throws OSException {
        context.need(Capability.DESCRIPTOR_PASSING, "recv_fds");
        return descriptorPassing.receive(sock, bufsize, maxfds, flags);
    }

    // ---- Windows only

    @Override
    public Socket fromshare(byte[] data) {
        Objects.requireNonNull(data, "data");
        throw WindowsOnly.refused("fromshare", constants.platform());
    }

    // ---- default timeout, audit

    @Override
    public Timeout getdefaulttimeout() {
        return sockets.defaultTimeout();
    }

    @Override
    public void setdefaulttimeout(Timeout timeout) {
        sockets.defaultTimeout(timeout);
    }

    @Override
    public void addAuditHook(AuditHook hook) {
        audit.add(Objects.requireNonNull(hook, "hook"));
    }
}
