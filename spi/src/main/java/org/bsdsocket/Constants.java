// Made from constants.def by abi/constants-java. DO NOT EDIT.
package org.bsdsocket;

/**
 * Every constant that Python's {@code socket} module has on any platform, under its own name.
 *
 * <p>A constant here is a name without a number. The number is the platform's, and on many platforms there is none: a
 * {@link SocketModule} knows both, and refuses with {@link UnavailableException} to use a name that its platform lacks.
 * Meant for a static import of all of them.
 */
public final class Constants {

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_UNSPEC")
    public static final AddressFamily AF_UNSPEC = AddressFamily.named("AF_UNSPEC");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_INET")
    public static final AddressFamily AF_INET = AddressFamily.named("AF_INET");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_INET6")
    public static final AddressFamily AF_INET6 = AddressFamily.named("AF_INET6");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_UNIX")
    public static final AddressFamily AF_UNIX = AddressFamily.named("AF_UNIX");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_AAL5")
    public static final AddressFamily AF_AAL5 = AddressFamily.named("AF_AAL5");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ALG")
    public static final AddressFamily AF_ALG = AddressFamily.named("AF_ALG");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_APPLETALK")
    public static final AddressFamily AF_APPLETALK = AddressFamily.named("AF_APPLETALK");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ASH")
    public static final AddressFamily AF_ASH = AddressFamily.named("AF_ASH");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ATMPVC")
    public static final AddressFamily AF_ATMPVC = AddressFamily.named("AF_ATMPVC");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ATMSVC")
    public static final AddressFamily AF_ATMSVC = AddressFamily.named("AF_ATMSVC");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_AX25")
    public static final AddressFamily AF_AX25 = AddressFamily.named("AF_AX25");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_BLUETOOTH")
    public static final AddressFamily AF_BLUETOOTH = AddressFamily.named("AF_BLUETOOTH");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_BRIDGE")
    public static final AddressFamily AF_BRIDGE = AddressFamily.named("AF_BRIDGE");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_CAN")
    public static final AddressFamily AF_CAN = AddressFamily.named("AF_CAN");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_DECnet")
    public static final AddressFamily AF_DECnet = AddressFamily.named("AF_DECnet");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_DIVERT")
    public static final AddressFamily AF_DIVERT = AddressFamily.named("AF_DIVERT");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ECONET")
    public static final AddressFamily AF_ECONET = AddressFamily.named("AF_ECONET");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_HYPERV")
    public static final AddressFamily AF_HYPERV = AddressFamily.named("AF_HYPERV");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_IPX")
    public static final AddressFamily AF_IPX = AddressFamily.named("AF_IPX");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_IRDA")
    public static final AddressFamily AF_IRDA = AddressFamily.named("AF_IRDA");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_KEY")
    public static final AddressFamily AF_KEY = AddressFamily.named("AF_KEY");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_LINK")
    public static final AddressFamily AF_LINK = AddressFamily.named("AF_LINK");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_LLC")
    public static final AddressFamily AF_LLC = AddressFamily.named("AF_LLC");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_NETBEUI")
    public static final AddressFamily AF_NETBEUI = AddressFamily.named("AF_NETBEUI");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_NETLINK")
    public static final AddressFamily AF_NETLINK = AddressFamily.named("AF_NETLINK");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_NETROM")
    public static final AddressFamily AF_NETROM = AddressFamily.named("AF_NETROM");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_PACKET")
    public static final AddressFamily AF_PACKET = AddressFamily.named("AF_PACKET");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_PPPOX")
    public static final AddressFamily AF_PPPOX = AddressFamily.named("AF_PPPOX");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_QIPCRTR")
    public static final AddressFamily AF_QIPCRTR = AddressFamily.named("AF_QIPCRTR");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_RDS")
    public static final AddressFamily AF_RDS = AddressFamily.named("AF_RDS");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ROSE")
    public static final AddressFamily AF_ROSE = AddressFamily.named("AF_ROSE");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_ROUTE")
    public static final AddressFamily AF_ROUTE = AddressFamily.named("AF_ROUTE");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_SECURITY")
    public static final AddressFamily AF_SECURITY = AddressFamily.named("AF_SECURITY");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_SNA")
    public static final AddressFamily AF_SNA = AddressFamily.named("AF_SNA");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_SYSTEM")
    public static final AddressFamily AF_SYSTEM = AddressFamily.named("AF_SYSTEM");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_TIPC")
    public static final AddressFamily AF_TIPC = AddressFamily.named("AF_TIPC");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_VSOCK")
    public static final AddressFamily AF_VSOCK = AddressFamily.named("AF_VSOCK");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_WANPIPE")
    public static final AddressFamily AF_WANPIPE = AddressFamily.named("AF_WANPIPE");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.AF_X25")
    public static final AddressFamily AF_X25 = AddressFamily.named("AF_X25");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.PF_CAN")
    public static final AddressFamily PF_CAN = AddressFamily.named("PF_CAN");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.PF_DIVERT")
    public static final AddressFamily PF_DIVERT = AddressFamily.named("PF_DIVERT");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.PF_PACKET")
    public static final AddressFamily PF_PACKET = AddressFamily.named("PF_PACKET");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.PF_RDS")
    public static final AddressFamily PF_RDS = AddressFamily.named("PF_RDS");

    /** Address family, for the first argument of {@code socket()}. */
    @PythonName("socket.PF_SYSTEM")
    public static final AddressFamily PF_SYSTEM = AddressFamily.named("PF_SYSTEM");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_STREAM")
    public static final SocketKind SOCK_STREAM = SocketKind.named("SOCK_STREAM");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_DGRAM")
    public static final SocketKind SOCK_DGRAM = SocketKind.named("SOCK_DGRAM");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_RAW")
    public static final SocketKind SOCK_RAW = SocketKind.named("SOCK_RAW");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_RDM")
    public static final SocketKind SOCK_RDM = SocketKind.named("SOCK_RDM");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_SEQPACKET")
    public static final SocketKind SOCK_SEQPACKET = SocketKind.named("SOCK_SEQPACKET");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_CLOEXEC")
    public static final SocketKind SOCK_CLOEXEC = SocketKind.named("SOCK_CLOEXEC");

    /** Socket type, or a flag that may be set in it, for the second argument of {@code socket()}. */
    @PythonName("socket.SOCK_NONBLOCK")
    public static final SocketKind SOCK_NONBLOCK = SocketKind.named("SOCK_NONBLOCK");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_OOB")
    public static final MsgFlag MSG_OOB = MsgFlag.named("MSG_OOB");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_PEEK")
    public static final MsgFlag MSG_PEEK = MsgFlag.named("MSG_PEEK");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_DONTROUTE")
    public static final MsgFlag MSG_DONTROUTE = MsgFlag.named("MSG_DONTROUTE");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_DONTWAIT")
    public static final MsgFlag MSG_DONTWAIT = MsgFlag.named("MSG_DONTWAIT");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_EOR")
    public static final MsgFlag MSG_EOR = MsgFlag.named("MSG_EOR");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_TRUNC")
    public static final MsgFlag MSG_TRUNC = MsgFlag.named("MSG_TRUNC");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_CTRUNC")
    public static final MsgFlag MSG_CTRUNC = MsgFlag.named("MSG_CTRUNC");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_WAITALL")
    public static final MsgFlag MSG_WAITALL = MsgFlag.named("MSG_WAITALL");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_BTAG")
    public static final MsgFlag MSG_BTAG = MsgFlag.named("MSG_BTAG");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_ETAG")
    public static final MsgFlag MSG_ETAG = MsgFlag.named("MSG_ETAG");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_NOSIGNAL")
    public static final MsgFlag MSG_NOSIGNAL = MsgFlag.named("MSG_NOSIGNAL");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_NOTIFICATION")
    public static final MsgFlag MSG_NOTIFICATION = MsgFlag.named("MSG_NOTIFICATION");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_CMSG_CLOEXEC")
    public static final MsgFlag MSG_CMSG_CLOEXEC = MsgFlag.named("MSG_CMSG_CLOEXEC");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_ERRQUEUE")
    public static final MsgFlag MSG_ERRQUEUE = MsgFlag.named("MSG_ERRQUEUE");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_CONFIRM")
    public static final MsgFlag MSG_CONFIRM = MsgFlag.named("MSG_CONFIRM");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_MORE")
    public static final MsgFlag MSG_MORE = MsgFlag.named("MSG_MORE");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_EOF")
    public static final MsgFlag MSG_EOF = MsgFlag.named("MSG_EOF");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_BCAST")
    public static final MsgFlag MSG_BCAST = MsgFlag.named("MSG_BCAST");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_MCAST")
    public static final MsgFlag MSG_MCAST = MsgFlag.named("MSG_MCAST");

    /** Flag of a call that sends or receives. */
    @PythonName("socket.MSG_FASTOPEN")
    public static final MsgFlag MSG_FASTOPEN = MsgFlag.named("MSG_FASTOPEN");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_PASSIVE")
    public static final AddressInfoFlag AI_PASSIVE = AddressInfoFlag.named("AI_PASSIVE");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_CANONNAME")
    public static final AddressInfoFlag AI_CANONNAME = AddressInfoFlag.named("AI_CANONNAME");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_NUMERICHOST")
    public static final AddressInfoFlag AI_NUMERICHOST = AddressInfoFlag.named("AI_NUMERICHOST");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_NUMERICSERV")
    public static final AddressInfoFlag AI_NUMERICSERV = AddressInfoFlag.named("AI_NUMERICSERV");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_MASK")
    public static final AddressInfoFlag AI_MASK = AddressInfoFlag.named("AI_MASK");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_ALL")
    public static final AddressInfoFlag AI_ALL = AddressInfoFlag.named("AI_ALL");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_V4MAPPED_CFG")
    public static final AddressInfoFlag AI_V4MAPPED_CFG = AddressInfoFlag.named("AI_V4MAPPED_CFG");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_ADDRCONFIG")
    public static final AddressInfoFlag AI_ADDRCONFIG = AddressInfoFlag.named("AI_ADDRCONFIG");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_V4MAPPED")
    public static final AddressInfoFlag AI_V4MAPPED = AddressInfoFlag.named("AI_V4MAPPED");

    /** Flag of {@code getaddrinfo()}. */
    @PythonName("socket.AI_DEFAULT")
    public static final AddressInfoFlag AI_DEFAULT = AddressInfoFlag.named("AI_DEFAULT");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_ADDRFAMILY")
    public static final IntConstant EAI_ADDRFAMILY = IntConstant.named("EAI_ADDRFAMILY");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_AGAIN")
    public static final IntConstant EAI_AGAIN = IntConstant.named("EAI_AGAIN");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_BADFLAGS")
    public static final IntConstant EAI_BADFLAGS = IntConstant.named("EAI_BADFLAGS");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_BADHINTS")
    public static final IntConstant EAI_BADHINTS = IntConstant.named("EAI_BADHINTS");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_FAIL")
    public static final IntConstant EAI_FAIL = IntConstant.named("EAI_FAIL");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_FAMILY")
    public static final IntConstant EAI_FAMILY = IntConstant.named("EAI_FAMILY");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_MAX")
    public static final IntConstant EAI_MAX = IntConstant.named("EAI_MAX");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_MEMORY")
    public static final IntConstant EAI_MEMORY = IntConstant.named("EAI_MEMORY");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_NODATA")
    public static final IntConstant EAI_NODATA = IntConstant.named("EAI_NODATA");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_NONAME")
    public static final IntConstant EAI_NONAME = IntConstant.named("EAI_NONAME");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_OVERFLOW")
    public static final IntConstant EAI_OVERFLOW = IntConstant.named("EAI_OVERFLOW");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_PROTOCOL")
    public static final IntConstant EAI_PROTOCOL = IntConstant.named("EAI_PROTOCOL");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_SERVICE")
    public static final IntConstant EAI_SERVICE = IntConstant.named("EAI_SERVICE");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_SOCKTYPE")
    public static final IntConstant EAI_SOCKTYPE = IntConstant.named("EAI_SOCKTYPE");

    /** Error code of {@code getaddrinfo()} and {@code getnameinfo()}. */
    @PythonName("socket.EAI_SYSTEM")
    public static final IntConstant EAI_SYSTEM = IntConstant.named("EAI_SYSTEM");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_MAXHOST")
    public static final IntConstant NI_MAXHOST = IntConstant.named("NI_MAXHOST");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_MAXSERV")
    public static final IntConstant NI_MAXSERV = IntConstant.named("NI_MAXSERV");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_NOFQDN")
    public static final IntConstant NI_NOFQDN = IntConstant.named("NI_NOFQDN");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_NUMERICHOST")
    public static final IntConstant NI_NUMERICHOST = IntConstant.named("NI_NUMERICHOST");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_NAMEREQD")
    public static final IntConstant NI_NAMEREQD = IntConstant.named("NI_NAMEREQD");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_NUMERICSERV")
    public static final IntConstant NI_NUMERICSERV = IntConstant.named("NI_NUMERICSERV");

    /** Flag or buffer size of {@code getnameinfo()}. */
    @PythonName("socket.NI_DGRAM")
    public static final IntConstant NI_DGRAM = IntConstant.named("NI_DGRAM");

    /** Direction that {@code shutdown()} closes. */
    @PythonName("socket.SHUT_RD")
    public static final IntConstant SHUT_RD = IntConstant.named("SHUT_RD");

    /** Direction that {@code shutdown()} closes. */
    @PythonName("socket.SHUT_WR")
    public static final IntConstant SHUT_WR = IntConstant.named("SHUT_WR");

    /** Direction that {@code shutdown()} closes. */
    @PythonName("socket.SHUT_RDWR")
    public static final IntConstant SHUT_RDWR = IntConstant.named("SHUT_RDWR");

    /** Longest queue that {@code listen()} accepts by default. */
    @PythonName("socket.SOMAXCONN")
    public static final IntConstant SOMAXCONN = IntConstant.named("SOMAXCONN");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_SOCKET")
    public static final IntConstant SOL_SOCKET = IntConstant.named("SOL_SOCKET");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_IP")
    public static final IntConstant SOL_IP = IntConstant.named("SOL_IP");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_TCP")
    public static final IntConstant SOL_TCP = IntConstant.named("SOL_TCP");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_UDP")
    public static final IntConstant SOL_UDP = IntConstant.named("SOL_UDP");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_ALG")
    public static final IntConstant SOL_ALG = IntConstant.named("SOL_ALG");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_ATALK")
    public static final IntConstant SOL_ATALK = IntConstant.named("SOL_ATALK");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_AX25")
    public static final IntConstant SOL_AX25 = IntConstant.named("SOL_AX25");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_CAN_BASE")
    public static final IntConstant SOL_CAN_BASE = IntConstant.named("SOL_CAN_BASE");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_CAN_RAW")
    public static final IntConstant SOL_CAN_RAW = IntConstant.named("SOL_CAN_RAW");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_HCI")
    public static final IntConstant SOL_HCI = IntConstant.named("SOL_HCI");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_IPX")
    public static final IntConstant SOL_IPX = IntConstant.named("SOL_IPX");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_NETROM")
    public static final IntConstant SOL_NETROM = IntConstant.named("SOL_NETROM");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_RDS")
    public static final IntConstant SOL_RDS = IntConstant.named("SOL_RDS");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_ROSE")
    public static final IntConstant SOL_ROSE = IntConstant.named("SOL_ROSE");

    /** Level of an option or of a control message. */
    @PythonName("socket.SOL_TIPC")
    public static final IntConstant SOL_TIPC = IntConstant.named("SOL_TIPC");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_ACCEPTCONN")
    public static final IntConstant SO_ACCEPTCONN = IntConstant.named("SO_ACCEPTCONN");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_BINDTODEVICE")
    public static final IntConstant SO_BINDTODEVICE = IntConstant.named("SO_BINDTODEVICE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_BROADCAST")
    public static final IntConstant SO_BROADCAST = IntConstant.named("SO_BROADCAST");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_DEBUG")
    public static final IntConstant SO_DEBUG = IntConstant.named("SO_DEBUG");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_DOMAIN")
    public static final IntConstant SO_DOMAIN = IntConstant.named("SO_DOMAIN");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_DONTROUTE")
    public static final IntConstant SO_DONTROUTE = IntConstant.named("SO_DONTROUTE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_ERROR")
    public static final IntConstant SO_ERROR = IntConstant.named("SO_ERROR");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_EXCLUSIVEADDRUSE")
    public static final IntConstant SO_EXCLUSIVEADDRUSE = IntConstant.named("SO_EXCLUSIVEADDRUSE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_INCOMING_CPU")
    public static final IntConstant SO_INCOMING_CPU = IntConstant.named("SO_INCOMING_CPU");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_KEEPALIVE")
    public static final IntConstant SO_KEEPALIVE = IntConstant.named("SO_KEEPALIVE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_LINGER")
    public static final IntConstant SO_LINGER = IntConstant.named("SO_LINGER");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_MARK")
    public static final IntConstant SO_MARK = IntConstant.named("SO_MARK");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_OOBINLINE")
    public static final IntConstant SO_OOBINLINE = IntConstant.named("SO_OOBINLINE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_PASSCRED")
    public static final IntConstant SO_PASSCRED = IntConstant.named("SO_PASSCRED");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_PASSSEC")
    public static final IntConstant SO_PASSSEC = IntConstant.named("SO_PASSSEC");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_PEERCRED")
    public static final IntConstant SO_PEERCRED = IntConstant.named("SO_PEERCRED");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_PEERSEC")
    public static final IntConstant SO_PEERSEC = IntConstant.named("SO_PEERSEC");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_PRIORITY")
    public static final IntConstant SO_PRIORITY = IntConstant.named("SO_PRIORITY");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_PROTOCOL")
    public static final IntConstant SO_PROTOCOL = IntConstant.named("SO_PROTOCOL");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_RCVBUF")
    public static final IntConstant SO_RCVBUF = IntConstant.named("SO_RCVBUF");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_RCVLOWAT")
    public static final IntConstant SO_RCVLOWAT = IntConstant.named("SO_RCVLOWAT");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_RCVTIMEO")
    public static final IntConstant SO_RCVTIMEO = IntConstant.named("SO_RCVTIMEO");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_REUSEADDR")
    public static final IntConstant SO_REUSEADDR = IntConstant.named("SO_REUSEADDR");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_REUSEPORT")
    public static final IntConstant SO_REUSEPORT = IntConstant.named("SO_REUSEPORT");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_RTABLE")
    public static final IntConstant SO_RTABLE = IntConstant.named("SO_RTABLE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_SETFIB")
    public static final IntConstant SO_SETFIB = IntConstant.named("SO_SETFIB");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_SNDBUF")
    public static final IntConstant SO_SNDBUF = IntConstant.named("SO_SNDBUF");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_SNDLOWAT")
    public static final IntConstant SO_SNDLOWAT = IntConstant.named("SO_SNDLOWAT");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_SNDTIMEO")
    public static final IntConstant SO_SNDTIMEO = IntConstant.named("SO_SNDTIMEO");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_TYPE")
    public static final IntConstant SO_TYPE = IntConstant.named("SO_TYPE");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_USELOOPBACK")
    public static final IntConstant SO_USELOOPBACK = IntConstant.named("SO_USELOOPBACK");

    /** Option of level {@code SOL_SOCKET}. */
    @PythonName("socket.SO_USER_COOKIE")
    public static final IntConstant SO_USER_COOKIE = IntConstant.named("SO_USER_COOKIE");

    /** Option of local sockets on BSD systems. */
    @PythonName("socket.LOCAL_CREDS")
    public static final IntConstant LOCAL_CREDS = IntConstant.named("LOCAL_CREDS");

    /** Option of local sockets on BSD systems. */
    @PythonName("socket.LOCAL_CREDS_PERSISTENT")
    public static final IntConstant LOCAL_CREDS_PERSISTENT = IntConstant.named("LOCAL_CREDS_PERSISTENT");

    /** Option of local sockets on BSD systems. */
    @PythonName("socket.LOCAL_PEERCRED")
    public static final IntConstant LOCAL_PEERCRED = IntConstant.named("LOCAL_PEERCRED");

    /** Type of a control message of level {@code SOL_SOCKET}. */
    @PythonName("socket.SCM_CREDENTIALS")
    public static final IntConstant SCM_CREDENTIALS = IntConstant.named("SCM_CREDENTIALS");

    /** Type of a control message of level {@code SOL_SOCKET}. */
    @PythonName("socket.SCM_CREDS")
    public static final IntConstant SCM_CREDS = IntConstant.named("SCM_CREDS");

    /** Type of a control message of level {@code SOL_SOCKET}. */
    @PythonName("socket.SCM_CREDS2")
    public static final IntConstant SCM_CREDS2 = IntConstant.named("SCM_CREDS2");

    /** Type of a control message of level {@code SOL_SOCKET}. */
    @PythonName("socket.SCM_RIGHTS")
    public static final IntConstant SCM_RIGHTS = IntConstant.named("SCM_RIGHTS");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IP")
    public static final IntConstant IPPROTO_IP = IntConstant.named("IPPROTO_IP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ICMP")
    public static final IntConstant IPPROTO_ICMP = IntConstant.named("IPPROTO_ICMP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_TCP")
    public static final IntConstant IPPROTO_TCP = IntConstant.named("IPPROTO_TCP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_UDP")
    public static final IntConstant IPPROTO_UDP = IntConstant.named("IPPROTO_UDP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_RAW")
    public static final IntConstant IPPROTO_RAW = IntConstant.named("IPPROTO_RAW");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_AH")
    public static final IntConstant IPPROTO_AH = IntConstant.named("IPPROTO_AH");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_BIP")
    public static final IntConstant IPPROTO_BIP = IntConstant.named("IPPROTO_BIP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_CBT")
    public static final IntConstant IPPROTO_CBT = IntConstant.named("IPPROTO_CBT");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_DSTOPTS")
    public static final IntConstant IPPROTO_DSTOPTS = IntConstant.named("IPPROTO_DSTOPTS");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_EGP")
    public static final IntConstant IPPROTO_EGP = IntConstant.named("IPPROTO_EGP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_EON")
    public static final IntConstant IPPROTO_EON = IntConstant.named("IPPROTO_EON");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ESP")
    public static final IntConstant IPPROTO_ESP = IntConstant.named("IPPROTO_ESP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_FRAGMENT")
    public static final IntConstant IPPROTO_FRAGMENT = IntConstant.named("IPPROTO_FRAGMENT");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_GGP")
    public static final IntConstant IPPROTO_GGP = IntConstant.named("IPPROTO_GGP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_GRE")
    public static final IntConstant IPPROTO_GRE = IntConstant.named("IPPROTO_GRE");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_HELLO")
    public static final IntConstant IPPROTO_HELLO = IntConstant.named("IPPROTO_HELLO");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_HOPOPTS")
    public static final IntConstant IPPROTO_HOPOPTS = IntConstant.named("IPPROTO_HOPOPTS");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ICLFXBM")
    public static final IntConstant IPPROTO_ICLFXBM = IntConstant.named("IPPROTO_ICLFXBM");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ICMPV6")
    public static final IntConstant IPPROTO_ICMPV6 = IntConstant.named("IPPROTO_ICMPV6");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IDP")
    public static final IntConstant IPPROTO_IDP = IntConstant.named("IPPROTO_IDP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IGMP")
    public static final IntConstant IPPROTO_IGMP = IntConstant.named("IPPROTO_IGMP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IGP")
    public static final IntConstant IPPROTO_IGP = IntConstant.named("IPPROTO_IGP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IPCOMP")
    public static final IntConstant IPPROTO_IPCOMP = IntConstant.named("IPPROTO_IPCOMP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IPIP")
    public static final IntConstant IPPROTO_IPIP = IntConstant.named("IPPROTO_IPIP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IPV4")
    public static final IntConstant IPPROTO_IPV4 = IntConstant.named("IPPROTO_IPV4");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_IPV6")
    public static final IntConstant IPPROTO_IPV6 = IntConstant.named("IPPROTO_IPV6");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_L2TP")
    public static final IntConstant IPPROTO_L2TP = IntConstant.named("IPPROTO_L2TP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_MAX")
    public static final IntConstant IPPROTO_MAX = IntConstant.named("IPPROTO_MAX");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_MOBILE")
    public static final IntConstant IPPROTO_MOBILE = IntConstant.named("IPPROTO_MOBILE");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_MPTCP")
    public static final IntConstant IPPROTO_MPTCP = IntConstant.named("IPPROTO_MPTCP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ND")
    public static final IntConstant IPPROTO_ND = IntConstant.named("IPPROTO_ND");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_NONE")
    public static final IntConstant IPPROTO_NONE = IntConstant.named("IPPROTO_NONE");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_PGM")
    public static final IntConstant IPPROTO_PGM = IntConstant.named("IPPROTO_PGM");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_PIM")
    public static final IntConstant IPPROTO_PIM = IntConstant.named("IPPROTO_PIM");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_PUP")
    public static final IntConstant IPPROTO_PUP = IntConstant.named("IPPROTO_PUP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_RDP")
    public static final IntConstant IPPROTO_RDP = IntConstant.named("IPPROTO_RDP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ROUTING")
    public static final IntConstant IPPROTO_ROUTING = IntConstant.named("IPPROTO_ROUTING");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_RSVP")
    public static final IntConstant IPPROTO_RSVP = IntConstant.named("IPPROTO_RSVP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_SCTP")
    public static final IntConstant IPPROTO_SCTP = IntConstant.named("IPPROTO_SCTP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_ST")
    public static final IntConstant IPPROTO_ST = IntConstant.named("IPPROTO_ST");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_TP")
    public static final IntConstant IPPROTO_TP = IntConstant.named("IPPROTO_TP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_UDPLITE")
    public static final IntConstant IPPROTO_UDPLITE = IntConstant.named("IPPROTO_UDPLITE");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_VRRP")
    public static final IntConstant IPPROTO_VRRP = IntConstant.named("IPPROTO_VRRP");

    /** Internet protocol number. */
    @PythonName("socket.IPPROTO_XTP")
    public static final IntConstant IPPROTO_XTP = IntConstant.named("IPPROTO_XTP");

    /** First port number of a range. */
    @PythonName("socket.IPPORT_RESERVED")
    public static final IntConstant IPPORT_RESERVED = IntConstant.named("IPPORT_RESERVED");

    /** First port number of a range. */
    @PythonName("socket.IPPORT_USERRESERVED")
    public static final IntConstant IPPORT_USERRESERVED = IntConstant.named("IPPORT_USERRESERVED");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_ANY")
    public static final IntConstant INADDR_ANY = IntConstant.named("INADDR_ANY");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_BROADCAST")
    public static final IntConstant INADDR_BROADCAST = IntConstant.named("INADDR_BROADCAST");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_LOOPBACK")
    public static final IntConstant INADDR_LOOPBACK = IntConstant.named("INADDR_LOOPBACK");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_UNSPEC_GROUP")
    public static final IntConstant INADDR_UNSPEC_GROUP = IntConstant.named("INADDR_UNSPEC_GROUP");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_ALLHOSTS_GROUP")
    public static final IntConstant INADDR_ALLHOSTS_GROUP = IntConstant.named("INADDR_ALLHOSTS_GROUP");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_MAX_LOCAL_GROUP")
    public static final IntConstant INADDR_MAX_LOCAL_GROUP = IntConstant.named("INADDR_MAX_LOCAL_GROUP");

    /** IPv4 address of a special meaning, as a number in host byte order. */
    @PythonName("socket.INADDR_NONE")
    public static final IntConstant INADDR_NONE = IntConstant.named("INADDR_NONE");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_ADD_MEMBERSHIP")
    public static final IntConstant IP_ADD_MEMBERSHIP = IntConstant.named("IP_ADD_MEMBERSHIP");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_ADD_SOURCE_MEMBERSHIP")
    public static final IntConstant IP_ADD_SOURCE_MEMBERSHIP = IntConstant.named("IP_ADD_SOURCE_MEMBERSHIP");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_BIND_ADDRESS_NO_PORT")
    public static final IntConstant IP_BIND_ADDRESS_NO_PORT = IntConstant.named("IP_BIND_ADDRESS_NO_PORT");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_BLOCK_SOURCE")
    public static final IntConstant IP_BLOCK_SOURCE = IntConstant.named("IP_BLOCK_SOURCE");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_DEFAULT_MULTICAST_LOOP")
    public static final IntConstant IP_DEFAULT_MULTICAST_LOOP = IntConstant.named("IP_DEFAULT_MULTICAST_LOOP");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_DEFAULT_MULTICAST_TTL")
    public static final IntConstant IP_DEFAULT_MULTICAST_TTL = IntConstant.named("IP_DEFAULT_MULTICAST_TTL");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_DROP_MEMBERSHIP")
    public static final IntConstant IP_DROP_MEMBERSHIP = IntConstant.named("IP_DROP_MEMBERSHIP");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_DROP_SOURCE_MEMBERSHIP")
    public static final IntConstant IP_DROP_SOURCE_MEMBERSHIP = IntConstant.named("IP_DROP_SOURCE_MEMBERSHIP");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_HDRINCL")
    public static final IntConstant IP_HDRINCL = IntConstant.named("IP_HDRINCL");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_MAX_MEMBERSHIPS")
    public static final IntConstant IP_MAX_MEMBERSHIPS = IntConstant.named("IP_MAX_MEMBERSHIPS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_MULTICAST_IF")
    public static final IntConstant IP_MULTICAST_IF = IntConstant.named("IP_MULTICAST_IF");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_MULTICAST_LOOP")
    public static final IntConstant IP_MULTICAST_LOOP = IntConstant.named("IP_MULTICAST_LOOP");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_MULTICAST_TTL")
    public static final IntConstant IP_MULTICAST_TTL = IntConstant.named("IP_MULTICAST_TTL");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_OPTIONS")
    public static final IntConstant IP_OPTIONS = IntConstant.named("IP_OPTIONS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_PKTINFO")
    public static final IntConstant IP_PKTINFO = IntConstant.named("IP_PKTINFO");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_RECVDSTADDR")
    public static final IntConstant IP_RECVDSTADDR = IntConstant.named("IP_RECVDSTADDR");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_RECVOPTS")
    public static final IntConstant IP_RECVOPTS = IntConstant.named("IP_RECVOPTS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_RECVRETOPTS")
    public static final IntConstant IP_RECVRETOPTS = IntConstant.named("IP_RECVRETOPTS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_RECVTOS")
    public static final IntConstant IP_RECVTOS = IntConstant.named("IP_RECVTOS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_RETOPTS")
    public static final IntConstant IP_RETOPTS = IntConstant.named("IP_RETOPTS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_TOS")
    public static final IntConstant IP_TOS = IntConstant.named("IP_TOS");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_TRANSPARENT")
    public static final IntConstant IP_TRANSPARENT = IntConstant.named("IP_TRANSPARENT");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_TTL")
    public static final IntConstant IP_TTL = IntConstant.named("IP_TTL");

    /** Option of level {@code IPPROTO_IP}, or a bound or default of one. */
    @PythonName("socket.IP_UNBLOCK_SOURCE")
    public static final IntConstant IP_UNBLOCK_SOURCE = IntConstant.named("IP_UNBLOCK_SOURCE");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_CHECKSUM")
    public static final IntConstant IPV6_CHECKSUM = IntConstant.named("IPV6_CHECKSUM");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_DONTFRAG")
    public static final IntConstant IPV6_DONTFRAG = IntConstant.named("IPV6_DONTFRAG");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_DSTOPTS")
    public static final IntConstant IPV6_DSTOPTS = IntConstant.named("IPV6_DSTOPTS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_HOPLIMIT")
    public static final IntConstant IPV6_HOPLIMIT = IntConstant.named("IPV6_HOPLIMIT");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_HOPOPTS")
    public static final IntConstant IPV6_HOPOPTS = IntConstant.named("IPV6_HOPOPTS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_JOIN_GROUP")
    public static final IntConstant IPV6_JOIN_GROUP = IntConstant.named("IPV6_JOIN_GROUP");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_LEAVE_GROUP")
    public static final IntConstant IPV6_LEAVE_GROUP = IntConstant.named("IPV6_LEAVE_GROUP");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_MULTICAST_HOPS")
    public static final IntConstant IPV6_MULTICAST_HOPS = IntConstant.named("IPV6_MULTICAST_HOPS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_MULTICAST_IF")
    public static final IntConstant IPV6_MULTICAST_IF = IntConstant.named("IPV6_MULTICAST_IF");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_MULTICAST_LOOP")
    public static final IntConstant IPV6_MULTICAST_LOOP = IntConstant.named("IPV6_MULTICAST_LOOP");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_NEXTHOP")
    public static final IntConstant IPV6_NEXTHOP = IntConstant.named("IPV6_NEXTHOP");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_PATHMTU")
    public static final IntConstant IPV6_PATHMTU = IntConstant.named("IPV6_PATHMTU");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_PKTINFO")
    public static final IntConstant IPV6_PKTINFO = IntConstant.named("IPV6_PKTINFO");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVDSTOPTS")
    public static final IntConstant IPV6_RECVDSTOPTS = IntConstant.named("IPV6_RECVDSTOPTS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVHOPLIMIT")
    public static final IntConstant IPV6_RECVHOPLIMIT = IntConstant.named("IPV6_RECVHOPLIMIT");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVHOPOPTS")
    public static final IntConstant IPV6_RECVHOPOPTS = IntConstant.named("IPV6_RECVHOPOPTS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVPATHMTU")
    public static final IntConstant IPV6_RECVPATHMTU = IntConstant.named("IPV6_RECVPATHMTU");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVPKTINFO")
    public static final IntConstant IPV6_RECVPKTINFO = IntConstant.named("IPV6_RECVPKTINFO");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVRTHDR")
    public static final IntConstant IPV6_RECVRTHDR = IntConstant.named("IPV6_RECVRTHDR");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RECVTCLASS")
    public static final IntConstant IPV6_RECVTCLASS = IntConstant.named("IPV6_RECVTCLASS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RTHDR")
    public static final IntConstant IPV6_RTHDR = IntConstant.named("IPV6_RTHDR");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RTHDRDSTOPTS")
    public static final IntConstant IPV6_RTHDRDSTOPTS = IntConstant.named("IPV6_RTHDRDSTOPTS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_RTHDR_TYPE_0")
    public static final IntConstant IPV6_RTHDR_TYPE_0 = IntConstant.named("IPV6_RTHDR_TYPE_0");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_TCLASS")
    public static final IntConstant IPV6_TCLASS = IntConstant.named("IPV6_TCLASS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_UNICAST_HOPS")
    public static final IntConstant IPV6_UNICAST_HOPS = IntConstant.named("IPV6_UNICAST_HOPS");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_USE_MIN_MTU")
    public static final IntConstant IPV6_USE_MIN_MTU = IntConstant.named("IPV6_USE_MIN_MTU");

    /** Option of level {@code IPPROTO_IPV6}, or a type of one. */
    @PythonName("socket.IPV6_V6ONLY")
    public static final IntConstant IPV6_V6ONLY = IntConstant.named("IPV6_V6ONLY");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_CC_INFO")
    public static final IntConstant TCP_CC_INFO = IntConstant.named("TCP_CC_INFO");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_CONGESTION")
    public static final IntConstant TCP_CONGESTION = IntConstant.named("TCP_CONGESTION");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_CONNECTION_INFO")
    public static final IntConstant TCP_CONNECTION_INFO = IntConstant.named("TCP_CONNECTION_INFO");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_CORK")
    public static final IntConstant TCP_CORK = IntConstant.named("TCP_CORK");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_DEFER_ACCEPT")
    public static final IntConstant TCP_DEFER_ACCEPT = IntConstant.named("TCP_DEFER_ACCEPT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_FASTOPEN")
    public static final IntConstant TCP_FASTOPEN = IntConstant.named("TCP_FASTOPEN");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_FASTOPEN_CONNECT")
    public static final IntConstant TCP_FASTOPEN_CONNECT = IntConstant.named("TCP_FASTOPEN_CONNECT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_FASTOPEN_KEY")
    public static final IntConstant TCP_FASTOPEN_KEY = IntConstant.named("TCP_FASTOPEN_KEY");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_FASTOPEN_NO_COOKIE")
    public static final IntConstant TCP_FASTOPEN_NO_COOKIE = IntConstant.named("TCP_FASTOPEN_NO_COOKIE");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_INFO")
    public static final IntConstant TCP_INFO = IntConstant.named("TCP_INFO");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_INQ")
    public static final IntConstant TCP_INQ = IntConstant.named("TCP_INQ");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_KEEPALIVE")
    public static final IntConstant TCP_KEEPALIVE = IntConstant.named("TCP_KEEPALIVE");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_KEEPCNT")
    public static final IntConstant TCP_KEEPCNT = IntConstant.named("TCP_KEEPCNT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_KEEPIDLE")
    public static final IntConstant TCP_KEEPIDLE = IntConstant.named("TCP_KEEPIDLE");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_KEEPINTVL")
    public static final IntConstant TCP_KEEPINTVL = IntConstant.named("TCP_KEEPINTVL");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_LINGER2")
    public static final IntConstant TCP_LINGER2 = IntConstant.named("TCP_LINGER2");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_MAXSEG")
    public static final IntConstant TCP_MAXSEG = IntConstant.named("TCP_MAXSEG");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_MD5SIG")
    public static final IntConstant TCP_MD5SIG = IntConstant.named("TCP_MD5SIG");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_MD5SIG_EXT")
    public static final IntConstant TCP_MD5SIG_EXT = IntConstant.named("TCP_MD5SIG_EXT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_NODELAY")
    public static final IntConstant TCP_NODELAY = IntConstant.named("TCP_NODELAY");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_NOTSENT_LOWAT")
    public static final IntConstant TCP_NOTSENT_LOWAT = IntConstant.named("TCP_NOTSENT_LOWAT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_QUEUE_SEQ")
    public static final IntConstant TCP_QUEUE_SEQ = IntConstant.named("TCP_QUEUE_SEQ");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_QUICKACK")
    public static final IntConstant TCP_QUICKACK = IntConstant.named("TCP_QUICKACK");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_REPAIR")
    public static final IntConstant TCP_REPAIR = IntConstant.named("TCP_REPAIR");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_REPAIR_OPTIONS")
    public static final IntConstant TCP_REPAIR_OPTIONS = IntConstant.named("TCP_REPAIR_OPTIONS");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_REPAIR_QUEUE")
    public static final IntConstant TCP_REPAIR_QUEUE = IntConstant.named("TCP_REPAIR_QUEUE");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_REPAIR_WINDOW")
    public static final IntConstant TCP_REPAIR_WINDOW = IntConstant.named("TCP_REPAIR_WINDOW");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_SAVED_SYN")
    public static final IntConstant TCP_SAVED_SYN = IntConstant.named("TCP_SAVED_SYN");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_SAVE_SYN")
    public static final IntConstant TCP_SAVE_SYN = IntConstant.named("TCP_SAVE_SYN");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_SYNCNT")
    public static final IntConstant TCP_SYNCNT = IntConstant.named("TCP_SYNCNT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_THIN_DUPACK")
    public static final IntConstant TCP_THIN_DUPACK = IntConstant.named("TCP_THIN_DUPACK");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_THIN_LINEAR_TIMEOUTS")
    public static final IntConstant TCP_THIN_LINEAR_TIMEOUTS = IntConstant.named("TCP_THIN_LINEAR_TIMEOUTS");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_TIMESTAMP")
    public static final IntConstant TCP_TIMESTAMP = IntConstant.named("TCP_TIMESTAMP");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_TX_DELAY")
    public static final IntConstant TCP_TX_DELAY = IntConstant.named("TCP_TX_DELAY");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_ULP")
    public static final IntConstant TCP_ULP = IntConstant.named("TCP_ULP");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_USER_TIMEOUT")
    public static final IntConstant TCP_USER_TIMEOUT = IntConstant.named("TCP_USER_TIMEOUT");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_WINDOW_CLAMP")
    public static final IntConstant TCP_WINDOW_CLAMP = IntConstant.named("TCP_WINDOW_CLAMP");

    /** Option of level {@code IPPROTO_TCP}. */
    @PythonName("socket.TCP_ZEROCOPY_RECEIVE")
    public static final IntConstant TCP_ZEROCOPY_RECEIVE = IntConstant.named("TCP_ZEROCOPY_RECEIVE");

    /** Option of level {@code IPPROTO_UDPLITE}. */
    @PythonName("socket.UDPLITE_SEND_CSCOV")
    public static final IntConstant UDPLITE_SEND_CSCOV = IntConstant.named("UDPLITE_SEND_CSCOV");

    /** Option of level {@code IPPROTO_UDPLITE}. */
    @PythonName("socket.UDPLITE_RECV_CSCOV")
    public static final IntConstant UDPLITE_RECV_CSCOV = IntConstant.named("UDPLITE_RECV_CSCOV");

    /** Option of IPX sockets. */
    @PythonName("socket.IPX_TYPE")
    public static final IntConstant IPX_TYPE = IntConstant.named("IPX_TYPE");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_ARPD")
    public static final IntConstant NETLINK_ARPD = IntConstant.named("NETLINK_ARPD");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_CRYPTO")
    public static final IntConstant NETLINK_CRYPTO = IntConstant.named("NETLINK_CRYPTO");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_DNRTMSG")
    public static final IntConstant NETLINK_DNRTMSG = IntConstant.named("NETLINK_DNRTMSG");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_FIREWALL")
    public static final IntConstant NETLINK_FIREWALL = IntConstant.named("NETLINK_FIREWALL");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_IP6_FW")
    public static final IntConstant NETLINK_IP6_FW = IntConstant.named("NETLINK_IP6_FW");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_NFLOG")
    public static final IntConstant NETLINK_NFLOG = IntConstant.named("NETLINK_NFLOG");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_ROUTE")
    public static final IntConstant NETLINK_ROUTE = IntConstant.named("NETLINK_ROUTE");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_ROUTE6")
    public static final IntConstant NETLINK_ROUTE6 = IntConstant.named("NETLINK_ROUTE6");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_SKIP")
    public static final IntConstant NETLINK_SKIP = IntConstant.named("NETLINK_SKIP");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_TAPBASE")
    public static final IntConstant NETLINK_TAPBASE = IntConstant.named("NETLINK_TAPBASE");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_TCPDIAG")
    public static final IntConstant NETLINK_TCPDIAG = IntConstant.named("NETLINK_TCPDIAG");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_USERSOCK")
    public static final IntConstant NETLINK_USERSOCK = IntConstant.named("NETLINK_USERSOCK");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_W1")
    public static final IntConstant NETLINK_W1 = IntConstant.named("NETLINK_W1");

    /** Protocol of {@code AF_NETLINK}. */
    @PythonName("socket.NETLINK_XFRM")
    public static final IntConstant NETLINK_XFRM = IntConstant.named("NETLINK_XFRM");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_BROADCAST")
    public static final IntConstant PACKET_BROADCAST = IntConstant.named("PACKET_BROADCAST");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_FASTROUTE")
    public static final IntConstant PACKET_FASTROUTE = IntConstant.named("PACKET_FASTROUTE");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_HOST")
    public static final IntConstant PACKET_HOST = IntConstant.named("PACKET_HOST");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_LOOPBACK")
    public static final IntConstant PACKET_LOOPBACK = IntConstant.named("PACKET_LOOPBACK");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_MULTICAST")
    public static final IntConstant PACKET_MULTICAST = IntConstant.named("PACKET_MULTICAST");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_OTHERHOST")
    public static final IntConstant PACKET_OTHERHOST = IntConstant.named("PACKET_OTHERHOST");

    /** Kind of a packet seen through {@code AF_PACKET}. */
    @PythonName("socket.PACKET_OUTGOING")
    public static final IntConstant PACKET_OUTGOING = IntConstant.named("PACKET_OUTGOING");

    /** Ethernet protocol number. */
    @PythonName("socket.ETHERTYPE_ARP")
    public static final IntConstant ETHERTYPE_ARP = IntConstant.named("ETHERTYPE_ARP");

    /** Ethernet protocol number. */
    @PythonName("socket.ETHERTYPE_IP")
    public static final IntConstant ETHERTYPE_IP = IntConstant.named("ETHERTYPE_IP");

    /** Ethernet protocol number. */
    @PythonName("socket.ETHERTYPE_IPV6")
    public static final IntConstant ETHERTYPE_IPV6 = IntConstant.named("ETHERTYPE_IPV6");

    /** Ethernet protocol number. */
    @PythonName("socket.ETHERTYPE_VLAN")
    public static final IntConstant ETHERTYPE_VLAN = IntConstant.named("ETHERTYPE_VLAN");

    /** Ethernet protocol number. */
    @PythonName("socket.ETH_P_ALL")
    public static final IntConstant ETH_P_ALL = IntConstant.named("ETH_P_ALL");

    /** Protocol of {@code AF_CAN}. */
    @PythonName("socket.CAN_RAW")
    public static final IntConstant CAN_RAW = IntConstant.named("CAN_RAW");

    /** Protocol of {@code AF_CAN}. */
    @PythonName("socket.CAN_BCM")
    public static final IntConstant CAN_BCM = IntConstant.named("CAN_BCM");

    /** Protocol of {@code AF_CAN}. */
    @PythonName("socket.CAN_ISOTP")
    public static final IntConstant CAN_ISOTP = IntConstant.named("CAN_ISOTP");

    /** Protocol of {@code AF_CAN}. */
    @PythonName("socket.CAN_J1939")
    public static final IntConstant CAN_J1939 = IntConstant.named("CAN_J1939");

    /** Flag or mask of a CAN identifier. */
    @PythonName("socket.CAN_EFF_FLAG")
    public static final IntConstant CAN_EFF_FLAG = IntConstant.named("CAN_EFF_FLAG");

    /** Flag or mask of a CAN identifier. */
    @PythonName("socket.CAN_EFF_MASK")
    public static final IntConstant CAN_EFF_MASK = IntConstant.named("CAN_EFF_MASK");

    /** Flag or mask of a CAN identifier. */
    @PythonName("socket.CAN_ERR_FLAG")
    public static final IntConstant CAN_ERR_FLAG = IntConstant.named("CAN_ERR_FLAG");

    /** Flag or mask of a CAN identifier. */
    @PythonName("socket.CAN_ERR_MASK")
    public static final IntConstant CAN_ERR_MASK = IntConstant.named("CAN_ERR_MASK");

    /** Flag or mask of a CAN identifier. */
    @PythonName("socket.CAN_RTR_FLAG")
    public static final IntConstant CAN_RTR_FLAG = IntConstant.named("CAN_RTR_FLAG");

    /** Flag or mask of a CAN identifier. */
    @PythonName("socket.CAN_SFF_MASK")
    public static final IntConstant CAN_SFF_MASK = IntConstant.named("CAN_SFF_MASK");

    /** Option of level {@code SOL_CAN_RAW}. */
    @PythonName("socket.CAN_RAW_FILTER")
    public static final IntConstant CAN_RAW_FILTER = IntConstant.named("CAN_RAW_FILTER");

    /** Option of level {@code SOL_CAN_RAW}. */
    @PythonName("socket.CAN_RAW_ERR_FILTER")
    public static final IntConstant CAN_RAW_ERR_FILTER = IntConstant.named("CAN_RAW_ERR_FILTER");

    /** Option of level {@code SOL_CAN_RAW}. */
    @PythonName("socket.CAN_RAW_LOOPBACK")
    public static final IntConstant CAN_RAW_LOOPBACK = IntConstant.named("CAN_RAW_LOOPBACK");

    /** Option of level {@code SOL_CAN_RAW}. */
    @PythonName("socket.CAN_RAW_RECV_OWN_MSGS")
    public static final IntConstant CAN_RAW_RECV_OWN_MSGS = IntConstant.named("CAN_RAW_RECV_OWN_MSGS");

    /** Option of level {@code SOL_CAN_RAW}. */
    @PythonName("socket.CAN_RAW_FD_FRAMES")
    public static final IntConstant CAN_RAW_FD_FRAMES = IntConstant.named("CAN_RAW_FD_FRAMES");

    /** Option of level {@code SOL_CAN_RAW}. */
    @PythonName("socket.CAN_RAW_JOIN_FILTERS")
    public static final IntConstant CAN_RAW_JOIN_FILTERS = IntConstant.named("CAN_RAW_JOIN_FILTERS");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_SETUP")
    public static final IntConstant CAN_BCM_TX_SETUP = IntConstant.named("CAN_BCM_TX_SETUP");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_DELETE")
    public static final IntConstant CAN_BCM_TX_DELETE = IntConstant.named("CAN_BCM_TX_DELETE");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_READ")
    public static final IntConstant CAN_BCM_TX_READ = IntConstant.named("CAN_BCM_TX_READ");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_SEND")
    public static final IntConstant CAN_BCM_TX_SEND = IntConstant.named("CAN_BCM_TX_SEND");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_SETUP")
    public static final IntConstant CAN_BCM_RX_SETUP = IntConstant.named("CAN_BCM_RX_SETUP");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_DELETE")
    public static final IntConstant CAN_BCM_RX_DELETE = IntConstant.named("CAN_BCM_RX_DELETE");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_READ")
    public static final IntConstant CAN_BCM_RX_READ = IntConstant.named("CAN_BCM_RX_READ");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_STATUS")
    public static final IntConstant CAN_BCM_TX_STATUS = IntConstant.named("CAN_BCM_TX_STATUS");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_EXPIRED")
    public static final IntConstant CAN_BCM_TX_EXPIRED = IntConstant.named("CAN_BCM_TX_EXPIRED");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_STATUS")
    public static final IntConstant CAN_BCM_RX_STATUS = IntConstant.named("CAN_BCM_RX_STATUS");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_TIMEOUT")
    public static final IntConstant CAN_BCM_RX_TIMEOUT = IntConstant.named("CAN_BCM_RX_TIMEOUT");

    /** Operation of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_CHANGED")
    public static final IntConstant CAN_BCM_RX_CHANGED = IntConstant.named("CAN_BCM_RX_CHANGED");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_SETTIMER")
    public static final IntConstant CAN_BCM_SETTIMER = IntConstant.named("CAN_BCM_SETTIMER");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_STARTTIMER")
    public static final IntConstant CAN_BCM_STARTTIMER = IntConstant.named("CAN_BCM_STARTTIMER");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_COUNTEVT")
    public static final IntConstant CAN_BCM_TX_COUNTEVT = IntConstant.named("CAN_BCM_TX_COUNTEVT");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_ANNOUNCE")
    public static final IntConstant CAN_BCM_TX_ANNOUNCE = IntConstant.named("CAN_BCM_TX_ANNOUNCE");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_CP_CAN_ID")
    public static final IntConstant CAN_BCM_TX_CP_CAN_ID = IntConstant.named("CAN_BCM_TX_CP_CAN_ID");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_FILTER_ID")
    public static final IntConstant CAN_BCM_RX_FILTER_ID = IntConstant.named("CAN_BCM_RX_FILTER_ID");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_CHECK_DLC")
    public static final IntConstant CAN_BCM_RX_CHECK_DLC = IntConstant.named("CAN_BCM_RX_CHECK_DLC");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_NO_AUTOTIMER")
    public static final IntConstant CAN_BCM_RX_NO_AUTOTIMER = IntConstant.named("CAN_BCM_RX_NO_AUTOTIMER");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_ANNOUNCE_RESUME")
    public static final IntConstant CAN_BCM_RX_ANNOUNCE_RESUME = IntConstant.named("CAN_BCM_RX_ANNOUNCE_RESUME");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_TX_RESET_MULTI_IDX")
    public static final IntConstant CAN_BCM_TX_RESET_MULTI_IDX = IntConstant.named("CAN_BCM_TX_RESET_MULTI_IDX");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_RX_RTR_FRAME")
    public static final IntConstant CAN_BCM_RX_RTR_FRAME = IntConstant.named("CAN_BCM_RX_RTR_FRAME");

    /** Flag of the CAN broadcast manager. */
    @PythonName("socket.CAN_BCM_CAN_FD_FRAME")
    public static final IntConstant CAN_BCM_CAN_FD_FRAME = IntConstant.named("CAN_BCM_CAN_FD_FRAME");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_MAX_UNICAST_ADDR")
    public static final IntConstant J1939_MAX_UNICAST_ADDR = IntConstant.named("J1939_MAX_UNICAST_ADDR");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_IDLE_ADDR")
    public static final IntConstant J1939_IDLE_ADDR = IntConstant.named("J1939_IDLE_ADDR");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_NO_ADDR")
    public static final IntConstant J1939_NO_ADDR = IntConstant.named("J1939_NO_ADDR");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_NO_NAME")
    public static final IntConstant J1939_NO_NAME = IntConstant.named("J1939_NO_NAME");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_PGN_REQUEST")
    public static final IntConstant J1939_PGN_REQUEST = IntConstant.named("J1939_PGN_REQUEST");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_PGN_ADDRESS_CLAIMED")
    public static final IntConstant J1939_PGN_ADDRESS_CLAIMED = IntConstant.named("J1939_PGN_ADDRESS_CLAIMED");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_PGN_ADDRESS_COMMANDED")
    public static final IntConstant J1939_PGN_ADDRESS_COMMANDED = IntConstant.named("J1939_PGN_ADDRESS_COMMANDED");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_PGN_PDU1_MAX")
    public static final IntConstant J1939_PGN_PDU1_MAX = IntConstant.named("J1939_PGN_PDU1_MAX");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_PGN_MAX")
    public static final IntConstant J1939_PGN_MAX = IntConstant.named("J1939_PGN_MAX");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_NO_PGN")
    public static final IntConstant J1939_NO_PGN = IntConstant.named("J1939_NO_PGN");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_NLA_PAD")
    public static final IntConstant J1939_NLA_PAD = IntConstant.named("J1939_NLA_PAD");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_NLA_BYTES_ACKED")
    public static final IntConstant J1939_NLA_BYTES_ACKED = IntConstant.named("J1939_NLA_BYTES_ACKED");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_EE_INFO_NONE")
    public static final IntConstant J1939_EE_INFO_NONE = IntConstant.named("J1939_EE_INFO_NONE");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_EE_INFO_TX_ABORT")
    public static final IntConstant J1939_EE_INFO_TX_ABORT = IntConstant.named("J1939_EE_INFO_TX_ABORT");

    /** Address, parameter group or message constant of SAE J1939. */
    @PythonName("socket.J1939_FILTER_MAX")
    public static final IntConstant J1939_FILTER_MAX = IntConstant.named("J1939_FILTER_MAX");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SO_J1939_FILTER")
    public static final IntConstant SO_J1939_FILTER = IntConstant.named("SO_J1939_FILTER");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SO_J1939_PROMISC")
    public static final IntConstant SO_J1939_PROMISC = IntConstant.named("SO_J1939_PROMISC");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SO_J1939_SEND_PRIO")
    public static final IntConstant SO_J1939_SEND_PRIO = IntConstant.named("SO_J1939_SEND_PRIO");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SO_J1939_ERRQUEUE")
    public static final IntConstant SO_J1939_ERRQUEUE = IntConstant.named("SO_J1939_ERRQUEUE");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SCM_J1939_DEST_ADDR")
    public static final IntConstant SCM_J1939_DEST_ADDR = IntConstant.named("SCM_J1939_DEST_ADDR");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SCM_J1939_DEST_NAME")
    public static final IntConstant SCM_J1939_DEST_NAME = IntConstant.named("SCM_J1939_DEST_NAME");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SCM_J1939_PRIO")
    public static final IntConstant SCM_J1939_PRIO = IntConstant.named("SCM_J1939_PRIO");

    /** Option or control message of a J1939 socket. */
    @PythonName("socket.SCM_J1939_ERRQUEUE")
    public static final IntConstant SCM_J1939_ERRQUEUE = IntConstant.named("SCM_J1939_ERRQUEUE");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CANCEL_SENT_TO")
    public static final IntConstant RDS_CANCEL_SENT_TO = IntConstant.named("RDS_CANCEL_SENT_TO");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CMSG_RDMA_ARGS")
    public static final IntConstant RDS_CMSG_RDMA_ARGS = IntConstant.named("RDS_CMSG_RDMA_ARGS");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CMSG_RDMA_DEST")
    public static final IntConstant RDS_CMSG_RDMA_DEST = IntConstant.named("RDS_CMSG_RDMA_DEST");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CMSG_RDMA_MAP")
    public static final IntConstant RDS_CMSG_RDMA_MAP = IntConstant.named("RDS_CMSG_RDMA_MAP");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CMSG_RDMA_STATUS")
    public static final IntConstant RDS_CMSG_RDMA_STATUS = IntConstant.named("RDS_CMSG_RDMA_STATUS");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CMSG_RDMA_UPDATE")
    public static final IntConstant RDS_CMSG_RDMA_UPDATE = IntConstant.named("RDS_CMSG_RDMA_UPDATE");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_CONG_MONITOR")
    public static final IntConstant RDS_CONG_MONITOR = IntConstant.named("RDS_CONG_MONITOR");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_FREE_MR")
    public static final IntConstant RDS_FREE_MR = IntConstant.named("RDS_FREE_MR");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_GET_MR")
    public static final IntConstant RDS_GET_MR = IntConstant.named("RDS_GET_MR");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_GET_MR_FOR_DEST")
    public static final IntConstant RDS_GET_MR_FOR_DEST = IntConstant.named("RDS_GET_MR_FOR_DEST");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_DONTWAIT")
    public static final IntConstant RDS_RDMA_DONTWAIT = IntConstant.named("RDS_RDMA_DONTWAIT");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_FENCE")
    public static final IntConstant RDS_RDMA_FENCE = IntConstant.named("RDS_RDMA_FENCE");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_INVALIDATE")
    public static final IntConstant RDS_RDMA_INVALIDATE = IntConstant.named("RDS_RDMA_INVALIDATE");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_NOTIFY_ME")
    public static final IntConstant RDS_RDMA_NOTIFY_ME = IntConstant.named("RDS_RDMA_NOTIFY_ME");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_READWRITE")
    public static final IntConstant RDS_RDMA_READWRITE = IntConstant.named("RDS_RDMA_READWRITE");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_SILENT")
    public static final IntConstant RDS_RDMA_SILENT = IntConstant.named("RDS_RDMA_SILENT");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RDMA_USE_ONCE")
    public static final IntConstant RDS_RDMA_USE_ONCE = IntConstant.named("RDS_RDMA_USE_ONCE");

    /** Option, control message or flag of Reliable Datagram Sockets. */
    @PythonName("socket.RDS_RECVERR")
    public static final IntConstant RDS_RECVERR = IntConstant.named("RDS_RECVERR");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_ADDR_ID")
    public static final IntConstant TIPC_ADDR_ID = IntConstant.named("TIPC_ADDR_ID");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_ADDR_NAME")
    public static final IntConstant TIPC_ADDR_NAME = IntConstant.named("TIPC_ADDR_NAME");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_ADDR_NAMESEQ")
    public static final IntConstant TIPC_ADDR_NAMESEQ = IntConstant.named("TIPC_ADDR_NAMESEQ");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_CFG_SRV")
    public static final IntConstant TIPC_CFG_SRV = IntConstant.named("TIPC_CFG_SRV");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_CLUSTER_SCOPE")
    public static final IntConstant TIPC_CLUSTER_SCOPE = IntConstant.named("TIPC_CLUSTER_SCOPE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_CONN_TIMEOUT")
    public static final IntConstant TIPC_CONN_TIMEOUT = IntConstant.named("TIPC_CONN_TIMEOUT");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_CRITICAL_IMPORTANCE")
    public static final IntConstant TIPC_CRITICAL_IMPORTANCE = IntConstant.named("TIPC_CRITICAL_IMPORTANCE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_DEST_DROPPABLE")
    public static final IntConstant TIPC_DEST_DROPPABLE = IntConstant.named("TIPC_DEST_DROPPABLE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_HIGH_IMPORTANCE")
    public static final IntConstant TIPC_HIGH_IMPORTANCE = IntConstant.named("TIPC_HIGH_IMPORTANCE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_IMPORTANCE")
    public static final IntConstant TIPC_IMPORTANCE = IntConstant.named("TIPC_IMPORTANCE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_LOW_IMPORTANCE")
    public static final IntConstant TIPC_LOW_IMPORTANCE = IntConstant.named("TIPC_LOW_IMPORTANCE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_MEDIUM_IMPORTANCE")
    public static final IntConstant TIPC_MEDIUM_IMPORTANCE = IntConstant.named("TIPC_MEDIUM_IMPORTANCE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_NODE_SCOPE")
    public static final IntConstant TIPC_NODE_SCOPE = IntConstant.named("TIPC_NODE_SCOPE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_PUBLISHED")
    public static final IntConstant TIPC_PUBLISHED = IntConstant.named("TIPC_PUBLISHED");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_SRC_DROPPABLE")
    public static final IntConstant TIPC_SRC_DROPPABLE = IntConstant.named("TIPC_SRC_DROPPABLE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_SUBSCR_TIMEOUT")
    public static final IntConstant TIPC_SUBSCR_TIMEOUT = IntConstant.named("TIPC_SUBSCR_TIMEOUT");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_SUB_CANCEL")
    public static final IntConstant TIPC_SUB_CANCEL = IntConstant.named("TIPC_SUB_CANCEL");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_SUB_PORTS")
    public static final IntConstant TIPC_SUB_PORTS = IntConstant.named("TIPC_SUB_PORTS");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_SUB_SERVICE")
    public static final IntConstant TIPC_SUB_SERVICE = IntConstant.named("TIPC_SUB_SERVICE");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_TOP_SRV")
    public static final IntConstant TIPC_TOP_SRV = IntConstant.named("TIPC_TOP_SRV");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_WAIT_FOREVER")
    public static final IntConstant TIPC_WAIT_FOREVER = IntConstant.named("TIPC_WAIT_FOREVER");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_WITHDRAWN")
    public static final IntConstant TIPC_WITHDRAWN = IntConstant.named("TIPC_WITHDRAWN");

    /** Address type, scope, option or service of {@code AF_TIPC}. */
    @PythonName("socket.TIPC_ZONE_SCOPE")
    public static final IntConstant TIPC_ZONE_SCOPE = IntConstant.named("TIPC_ZONE_SCOPE");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_OP_DECRYPT")
    public static final IntConstant ALG_OP_DECRYPT = IntConstant.named("ALG_OP_DECRYPT");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_OP_ENCRYPT")
    public static final IntConstant ALG_OP_ENCRYPT = IntConstant.named("ALG_OP_ENCRYPT");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_OP_SIGN")
    public static final IntConstant ALG_OP_SIGN = IntConstant.named("ALG_OP_SIGN");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_OP_VERIFY")
    public static final IntConstant ALG_OP_VERIFY = IntConstant.named("ALG_OP_VERIFY");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_SET_AEAD_ASSOCLEN")
    public static final IntConstant ALG_SET_AEAD_ASSOCLEN = IntConstant.named("ALG_SET_AEAD_ASSOCLEN");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_SET_AEAD_AUTHSIZE")
    public static final IntConstant ALG_SET_AEAD_AUTHSIZE = IntConstant.named("ALG_SET_AEAD_AUTHSIZE");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_SET_IV")
    public static final IntConstant ALG_SET_IV = IntConstant.named("ALG_SET_IV");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_SET_KEY")
    public static final IntConstant ALG_SET_KEY = IntConstant.named("ALG_SET_KEY");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_SET_OP")
    public static final IntConstant ALG_SET_OP = IntConstant.named("ALG_SET_OP");

    /** Option or operation of {@code AF_ALG}. */
    @PythonName("socket.ALG_SET_PUBKEY")
    public static final IntConstant ALG_SET_PUBKEY = IntConstant.named("ALG_SET_PUBKEY");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.IOCTL_VM_SOCKETS_GET_LOCAL_CID")
    public static final IntConstant IOCTL_VM_SOCKETS_GET_LOCAL_CID =
            IntConstant.named("IOCTL_VM_SOCKETS_GET_LOCAL_CID");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.SO_VM_SOCKETS_BUFFER_MAX_SIZE")
    public static final IntConstant SO_VM_SOCKETS_BUFFER_MAX_SIZE = IntConstant.named("SO_VM_SOCKETS_BUFFER_MAX_SIZE");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.SO_VM_SOCKETS_BUFFER_MIN_SIZE")
    public static final IntConstant SO_VM_SOCKETS_BUFFER_MIN_SIZE = IntConstant.named("SO_VM_SOCKETS_BUFFER_MIN_SIZE");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.SO_VM_SOCKETS_BUFFER_SIZE")
    public static final IntConstant SO_VM_SOCKETS_BUFFER_SIZE = IntConstant.named("SO_VM_SOCKETS_BUFFER_SIZE");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.VMADDR_CID_ANY")
    public static final IntConstant VMADDR_CID_ANY = IntConstant.named("VMADDR_CID_ANY");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.VMADDR_CID_HOST")
    public static final IntConstant VMADDR_CID_HOST = IntConstant.named("VMADDR_CID_HOST");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.VMADDR_PORT_ANY")
    public static final IntConstant VMADDR_PORT_ANY = IntConstant.named("VMADDR_PORT_ANY");

    /** Address, option or request of {@code AF_VSOCK}. */
    @PythonName("socket.VM_SOCKETS_INVALID_VERSION")
    public static final IntConstant VM_SOCKETS_INVALID_VERSION = IntConstant.named("VM_SOCKETS_INVALID_VERSION");

    /** Protocol of {@code AF_BLUETOOTH}. */
    @PythonName("socket.BTPROTO_HCI")
    public static final IntConstant BTPROTO_HCI = IntConstant.named("BTPROTO_HCI");

    /** Protocol of {@code AF_BLUETOOTH}. */
    @PythonName("socket.BTPROTO_L2CAP")
    public static final IntConstant BTPROTO_L2CAP = IntConstant.named("BTPROTO_L2CAP");

    /** Protocol of {@code AF_BLUETOOTH}. */
    @PythonName("socket.BTPROTO_RFCOMM")
    public static final IntConstant BTPROTO_RFCOMM = IntConstant.named("BTPROTO_RFCOMM");

    /** Protocol of {@code AF_BLUETOOTH}. */
    @PythonName("socket.BTPROTO_SCO")
    public static final IntConstant BTPROTO_SCO = IntConstant.named("BTPROTO_SCO");

    /** Option of level {@code SOL_HCI}. */
    @PythonName("socket.HCI_DATA_DIR")
    public static final IntConstant HCI_DATA_DIR = IntConstant.named("HCI_DATA_DIR");

    /** Option of level {@code SOL_HCI}. */
    @PythonName("socket.HCI_FILTER")
    public static final IntConstant HCI_FILTER = IntConstant.named("HCI_FILTER");

    /** Option of level {@code SOL_HCI}. */
    @PythonName("socket.HCI_TIME_STAMP")
    public static final IntConstant HCI_TIME_STAMP = IntConstant.named("HCI_TIME_STAMP");

    /** Protocol of {@code PF_SYSTEM}. */
    @PythonName("socket.SYSPROTO_CONTROL")
    public static final IntConstant SYSPROTO_CONTROL = IntConstant.named("SYSPROTO_CONTROL");

    /** Protocol, option or address flag of {@code AF_HYPERV}. */
    @PythonName("socket.HV_PROTOCOL_RAW")
    public static final IntConstant HV_PROTOCOL_RAW = IntConstant.named("HV_PROTOCOL_RAW");

    /** Protocol, option or address flag of {@code AF_HYPERV}. */
    @PythonName("socket.HVSOCKET_ADDRESS_FLAG_PASSTHRU")
    public static final IntConstant HVSOCKET_ADDRESS_FLAG_PASSTHRU =
            IntConstant.named("HVSOCKET_ADDRESS_FLAG_PASSTHRU");

    /** Protocol, option or address flag of {@code AF_HYPERV}. */
    @PythonName("socket.HVSOCKET_CONNECTED_SUSPEND")
    public static final IntConstant HVSOCKET_CONNECTED_SUSPEND = IntConstant.named("HVSOCKET_CONNECTED_SUSPEND");

    /** Protocol, option or address flag of {@code AF_HYPERV}. */
    @PythonName("socket.HVSOCKET_CONNECT_TIMEOUT")
    public static final IntConstant HVSOCKET_CONNECT_TIMEOUT = IntConstant.named("HVSOCKET_CONNECT_TIMEOUT");

    /** Protocol, option or address flag of {@code AF_HYPERV}. */
    @PythonName("socket.HVSOCKET_CONNECT_TIMEOUT_MAX")
    public static final IntConstant HVSOCKET_CONNECT_TIMEOUT_MAX = IntConstant.named("HVSOCKET_CONNECT_TIMEOUT_MAX");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.SIO_RCVALL")
    public static final IntConstant SIO_RCVALL = IntConstant.named("SIO_RCVALL");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.SIO_KEEPALIVE_VALS")
    public static final IntConstant SIO_KEEPALIVE_VALS = IntConstant.named("SIO_KEEPALIVE_VALS");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.SIO_LOOPBACK_FAST_PATH")
    public static final IntConstant SIO_LOOPBACK_FAST_PATH = IntConstant.named("SIO_LOOPBACK_FAST_PATH");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.RCVALL_OFF")
    public static final IntConstant RCVALL_OFF = IntConstant.named("RCVALL_OFF");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.RCVALL_ON")
    public static final IntConstant RCVALL_ON = IntConstant.named("RCVALL_ON");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.RCVALL_SOCKETLEVELONLY")
    public static final IntConstant RCVALL_SOCKETLEVELONLY = IntConstant.named("RCVALL_SOCKETLEVELONLY");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.RCVALL_IPLEVEL")
    public static final IntConstant RCVALL_IPLEVEL = IntConstant.named("RCVALL_IPLEVEL");

    /** Request of {@code ioctl()} on Windows, or a value for one. */
    @PythonName("socket.RCVALL_MAX")
    public static final IntConstant RCVALL_MAX = IntConstant.named("RCVALL_MAX");

    private Constants() {}
}
