package org.bsdsocket.spi;

/**
 * A part of the module that a backend has or lacks.
 *
 * <p>A backend that lacks a capability refuses with {@link org.bsdsocket.UnavailableException}, before it has done
 * anything, every call that needs it. The compliance kit groups its assertions by the same names and checks each refusal.
 */
public enum Capability {
    /** What needs no socket: byte order, address texts, timeouts as values, the constants. No backend can lack it. */
    MODULE("none: no call needs a backend's help for this"),
    /** AF_INET stream and datagram sockets: creation, the connection life cycle, sending and receiving. */
    INET("socket() and everything on it with AF_INET"),
    /** The same over AF_INET6. */
    INET6("socket() and everything on it with AF_INET6"),
    /** One IPv6 socket that serves IPv4 as well. */
    DUALSTACK("createServer with dualstackIpv6; hasDualstackIpv6 answers false"),
    /** AF_UNIX stream sockets bound to file names. */
    UNIX("socket() and everything on it with AF_UNIX"),
    /** AF_UNIX file names of any bytes, whether or not they are text. */
    UNIX_BYTES(
            "bind, connect and sendto with a UnixAddress whose bytes are no text in the JVM's encoding of file names"),
    /** AF_UNIX datagram sockets. */
    UNIX_DATAGRAM("socket() with AF_UNIX and SOCK_DGRAM"),
    /** AF_UNIX names that begin with a NUL, and the kernel choosing one. */
    UNIX_ABSTRACT("bind, connect and sendto with an abstract or empty UnixAddress"),
    /** Connection-oriented datagrams that keep message boundaries. */
    SEQPACKET("socket() and socketpair() with SOCK_SEQPACKET"),
    /** SOCK_RAW over IP. */
    RAW_IP("socket() with SOCK_RAW"),
    /** Blocking, non-blocking and timeout mode. */
    TIMEOUTS("settimeout and setblocking"),
    /** Pairs of connected sockets. */
    SOCKETPAIR("socketpair()"),
    /** Sockets as small integers that other programs and libraries can use. */
    DESCRIPTORS("fileno, detach, fromfd, socket(fileno), dup, close(fd), getInheritable, setInheritable"),
    /** Closing one direction of a connection. */
    SHUTDOWN("shutdown"),
    /** Sending to, and learning, the address of each datagram's peer. */
    DATAGRAM("sendto, recvfrom and recvfromInto on datagram sockets"),
    /** Flags on sending and receiving. */
    MESSAGE_FLAGS("every send and receive method with a flag other than zero"),
    /** Several buffers and control messages in one call. */
    ANCILLARY_DATA("sendmsg, recvmsg, recvmsgInto, CMSG_LEN, CMSG_SPACE"),
    /** Descriptors sent over AF_UNIX. */
    DESCRIPTOR_PASSING("sendFds, recvFds"),
    /** The options that every JVM has: by number and integer value, and SO_LINGER as {@code struct linger}. */
    OPTIONS("getsockopt and setsockopt"),
    /** Any level, any option, any bytes: as given to the system. */
    RAW_OPTIONS("getsockopt with a buffer length and setsockopt with bytes or none, but for SO_LINGER and multicast;"
            + " options that the JDK does not know"),
    /** Joining and leaving multicast groups, and how to send to them. */
    MULTICAST("getsockopt and setsockopt with IP_ADD_MEMBERSHIP, IPV6_JOIN_GROUP, IP_MULTICAST_IF and their kin"),
    /** File to socket without passing through the process. */
    SENDFILE("sendfile falls back to send()"),
    /** File objects over a socket. */
    MAKEFILE("makefile"),
    /** getaddrinfo, getnameinfo and gethostname. */
    RESOLVER("getaddrinfo, getnameinfo, gethostname and host names in addresses"),
    /** Flags of a lookup beyond those for numbers, required names, datagrams and listening. */
    LOOKUP_FLAGS(
            "getaddrinfo with other flags than AI_PASSIVE, AI_NUMERICHOST and AI_NUMERICSERV, getnameinfo with others than"
                    + " NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD and NI_DGRAM"),
    /** The name of the host that has an address. */
    HOST_LOOKUP("gethostbyaddr, getfqdn"),
    /** The hosts database with all the names of a host: its primary one, and its aliases. */
    HOST_ALIASES("gethostbynameEx; the aliaslist of what gethostbyaddr returns; getfqdn where only an alias could do"),
    /** The databases of services and protocols. */
    SERVICES("getservbyname, getservbyport, getprotobyname"),
    /** Network interfaces by name and by index. */
    INTERFACES("ifNameindex, ifNametoindex, ifIndextoname"),
    /** Giving the machine another name. */
    SETHOSTNAME("sethostname"),
    /** Sockets to the kernel: AF_NETLINK. */
    NETLINK("socket() and everything on it with AF_NETLINK"),
    /** Cluster sockets: AF_TIPC. */
    TIPC("socket() and everything on it with AF_TIPC"),
    /** The CAN bus: AF_CAN with all its protocols. */
    CAN("socket() and everything on it with AF_CAN"),
    /** AF_BLUETOOTH with all its protocols. */
    BLUETOOTH("socket() and everything on it with AF_BLUETOOTH"),
    /** The kernel's cryptography: AF_ALG. */
    ALG("socket() and everything on it with AF_ALG; sendmsgAfalg"),
    /** Virtual machines and their hosts: AF_VSOCK. */
    VSOCK("socket() and everything on it with AF_VSOCK"),
    /** Asking a device file for what no socket tells. */
    DEVICES("vmSocketsLocalCid"),
    /** Network devices without a protocol between: AF_PACKET. */
    PACKET("socket() and everything on it with AF_PACKET"),
    /** Co-processors of Qualcomm platforms: AF_QIPCRTR. */
    QIPCRTR("socket() and everything on it with AF_QIPCRTR"),
    /** UDP whose checksum covers a part of the datagram. */
    UDPLITE("socket() with IPPROTO_UDPLITE"),
    /** TCP over several paths. */
    MPTCP("socket() with IPPROTO_MPTCP"),
    /** SCTP, one-to-one and one-to-many. */
    SCTP("socket() with IPPROTO_SCTP"),
    /** Reliable datagrams: AF_RDS. */
    RDS("socket() and everything on it with AF_RDS"),
    /** Kernel controls of macOS: PF_SYSTEM. */
    SYSTEM("socket() and everything on it with AF_SYSTEM"),
    /** Hyper-V's machines on Windows: AF_HYPERV. */
    HYPERV("socket() and everything on it with AF_HYPERV"),
    /** Packets that FreeBSD's firewall diverts: AF_DIVERT. */
    DIVERT("socket() and everything on it with AF_DIVERT");

    private final String takesAway;

    Capability(String takesAway) {
        this.takesAway = takesAway;
    }

    /** What a backend without this capability cannot do, by the names of the methods. */
    public String takesAway() {
        return takesAway;
    }
}
