/*
 * Every header that defines a name of constants.def or a struct of layouts.def, each where there is one, and the
 * conditions (PROBE_*, 1 or 0) that the two lists use for what #ifdef cannot see: enumerators, structs and members.
 */
#ifndef BSDSOCKET_PROBE_HEADERS_H
#define BSDSOCKET_PROBE_HEADERS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
/* The functions with the plain names, whatever a 32-bit compiler redirects them to by default (README.md). */
#undef _FILE_OFFSET_BITS
#undef _TIME_BITS
#ifdef __APPLE__
#define __APPLE_USE_RFC_3542 1
#endif

#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#ifdef _WIN32

#define PROBE_WINDOWS 1
#define PROBE_UNIX 0
#include <winsock2.h>
#include <ws2tcpip.h>
#include <sys/types.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <mstcpip.h>
#include <iphlpapi.h>
#if __has_include(<afunix.h>)
#include <afunix.h>
#define PROBE_UN 1
#endif
#if __has_include(<hvsocket.h>)
#include <hvsocket.h>
#define PROBE_HYPERV 1
#endif
#if __has_include(<ws2bth.h>)
#include <ws2bth.h>
#define PROBE_WS2BTH 1
#endif
#define PROBE_POLL 1
#define PROBE_MSTCPIP 1
#define PROBE_PKTINFO 0

/* Enumerators there: a macro of the same name lets #ifdef see what it otherwise would not. */
#define IPPROTO_AH IPPROTO_AH
#define IPPROTO_DSTOPTS IPPROTO_DSTOPTS
#define IPPROTO_EGP IPPROTO_EGP
#define IPPROTO_ESP IPPROTO_ESP
#define IPPROTO_FRAGMENT IPPROTO_FRAGMENT
#define IPPROTO_GGP IPPROTO_GGP
#define IPPROTO_HOPOPTS IPPROTO_HOPOPTS
#define IPPROTO_ICMP IPPROTO_ICMP
#define IPPROTO_ICMPV6 IPPROTO_ICMPV6
#define IPPROTO_IDP IPPROTO_IDP
#define IPPROTO_IGMP IPPROTO_IGMP
#define IPPROTO_IPV4 IPPROTO_IPV4
#define IPPROTO_IPV6 IPPROTO_IPV6
#define IPPROTO_ND IPPROTO_ND
#define IPPROTO_NONE IPPROTO_NONE
#define IPPROTO_PIM IPPROTO_PIM
#define IPPROTO_PUP IPPROTO_PUP
#define IPPROTO_RAW IPPROTO_RAW
#define IPPROTO_ROUTING IPPROTO_ROUTING
#define IPPROTO_TCP IPPROTO_TCP
#define IPPROTO_UDP IPPROTO_UDP

#else

#define PROBE_WINDOWS 0
#define PROBE_UNIX 1
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>
#define PROBE_POLL 1
#define PROBE_UN 1

#ifdef __linux__

#include <linux/ioctl.h>
#include <linux/version.h>
#define PROBE_LINUX(major, minor) (LINUX_VERSION_CODE >= KERNEL_VERSION(major, minor, 0))
#include <sys/epoll.h>
#include <sys/eventfd.h>
#define PROBE_EPOLL 1
#define PROBE_EVENTFD 1
#define PROBE_PKTINFO 1
#define PROBE_MREQN 1
#define PROBE_TCP_INFO 1
#if __has_include(<netpacket/packet.h>)
#include <netpacket/packet.h>
#define PROBE_PACKET 1
#endif
#if __has_include(<net/ethernet.h>)
#include <net/ethernet.h>
#endif
#if __has_include(<linux/if_ether.h>)
#include <linux/if_ether.h>
#endif
#if __has_include(<linux/sockios.h>)
#include <linux/sockios.h>
#endif
#if __has_include(<linux/netlink.h>)
#include <linux/netlink.h>
#define PROBE_NETLINK 1
#endif
#if __has_include(<linux/can.h>)
#include <linux/can.h>
#define PROBE_CAN 1
#endif
#if __has_include(<linux/can/raw.h>)
#include <linux/can/raw.h>
#define PROBE_CAN_RAW 1
#endif
#if __has_include(<linux/can/bcm.h>)
#include <linux/can/bcm.h>
#define PROBE_CAN_BCM 1
#endif
#if __has_include(<linux/can/isotp.h>)
#include <linux/can/isotp.h>
#endif
#if __has_include(<linux/can/j1939.h>)
#include <linux/can/j1939.h>
#define PROBE_CAN_J1939 1
#endif
#if __has_include(<linux/if_alg.h>)
#include <linux/if_alg.h>
#define PROBE_ALG 1
#endif
#if __has_include(<linux/vm_sockets.h>)
#include <linux/vm_sockets.h>
#define PROBE_VSOCK 1
#endif
#if __has_include(<linux/tipc.h>)
#include <linux/tipc.h>
#define PROBE_TIPC 1
#endif
#if __has_include(<linux/qrtr.h>)
#include <linux/qrtr.h>
#define PROBE_QRTR 1
#endif
#if __has_include(<linux/rds.h>)
#include <linux/rds.h>
#endif
#if __has_include(<bluetooth/bluetooth.h>)
#include <bluetooth/bluetooth.h>
#include <bluetooth/hci.h>
#include <bluetooth/l2cap.h>
#include <bluetooth/rfcomm.h>
#include <bluetooth/sco.h>
#define PROBE_BLUEZ 1
#endif

#else

#if __has_include(<net/ethernet.h>)
#include <net/ethernet.h>
#endif
#if __has_include(<net/if_dl.h>)
#include <net/if_dl.h>
#endif
#if __has_include(<sys/filio.h>)
#include <sys/filio.h>
#endif
#if __has_include(<sys/sockio.h>)
#include <sys/sockio.h>
#endif
#if __has_include(<netcan/can.h>)
#include <netcan/can.h>
#endif
#if __has_include(<sys/sys_domain.h>)
#include <sys/kern_control.h>
#include <sys/sys_domain.h>
#define PROBE_KERN_CONTROL 1
#endif
#if __has_include(<sys/vsock.h>)
#include <sys/vsock.h>
#endif
#if __has_include(<netgraph/bluetooth/include/ng_btsocket.h>)
#include <bluetooth.h>
#define PROBE_NG_BLUETOOTH 1
/* The names that Python gives to FreeBSD's. */
#define BTPROTO_HCI BLUETOOTH_PROTO_HCI
#define BTPROTO_L2CAP BLUETOOTH_PROTO_L2CAP
#define BTPROTO_RFCOMM BLUETOOTH_PROTO_RFCOMM
#endif
#if __has_include(<netbt/bluetooth.h>)
#include <bluetooth.h>
#define PROBE_NETBT 1
#endif
#if defined __APPLE__ || defined __FreeBSD__ || defined __NetBSD__ || defined __OpenBSD__ || defined __DragonFly__
#define PROBE_SA_LEN 1
#endif
#if defined __FreeBSD__
#define PROBE_MREQN 1
#define PROBE_TCP_INFO 1
#endif
#if defined __APPLE__
#define PROBE_MREQN 1
#define PROBE_PKTINFO 1
#endif

#endif
#endif

#ifndef PROBE_LINUX
#define PROBE_LINUX(major, minor) 0
#endif
#ifndef PROBE_ALG
#define PROBE_ALG 0
#endif
#ifndef PROBE_BLUEZ
#define PROBE_BLUEZ 0
#endif
#ifndef PROBE_CAN
#define PROBE_CAN 0
#endif
#ifndef PROBE_CAN_BCM
#define PROBE_CAN_BCM 0
#endif
#ifndef PROBE_CAN_J1939
#define PROBE_CAN_J1939 0
#endif
#ifndef PROBE_CAN_RAW
#define PROBE_CAN_RAW 0
#endif
#ifndef PROBE_EPOLL
#define PROBE_EPOLL 0
#endif
#ifndef PROBE_EVENTFD
#define PROBE_EVENTFD 0
#endif
#ifndef PROBE_HYPERV
#define PROBE_HYPERV 0
#endif
#ifndef PROBE_KERN_CONTROL
#define PROBE_KERN_CONTROL 0
#endif
#ifndef PROBE_MREQN
#define PROBE_MREQN 0
#endif
#ifndef PROBE_MSTCPIP
#define PROBE_MSTCPIP 0
#endif
#ifndef PROBE_NETBT
#define PROBE_NETBT 0
#endif
#ifndef PROBE_NETLINK
#define PROBE_NETLINK 0
#endif
#ifndef PROBE_NG_BLUETOOTH
#define PROBE_NG_BLUETOOTH 0
#endif
#ifndef PROBE_PACKET
#define PROBE_PACKET 0
#endif
#ifndef PROBE_PKTINFO
#define PROBE_PKTINFO 0
#endif
#ifndef PROBE_QRTR
#define PROBE_QRTR 0
#endif
#ifndef PROBE_SA_LEN
#define PROBE_SA_LEN 0
#endif
#ifndef PROBE_TCP_INFO
#define PROBE_TCP_INFO 0
#endif
#ifndef PROBE_TIPC
#define PROBE_TIPC 0
#endif
#ifndef PROBE_UN
#define PROBE_UN 0
#endif
#ifndef PROBE_VSOCK
#define PROBE_VSOCK 0
#endif
#ifndef PROBE_WS2BTH
#define PROBE_WS2BTH 0
#endif

/* Winsock's words for the three ways to shut down, or else Python's own numbers. */
#if defined SD_RECEIVE
#define PROBE_SHUT_RD SD_RECEIVE
#define PROBE_SHUT_WR SD_SEND
#define PROBE_SHUT_RDWR SD_BOTH
#else
#define PROBE_SHUT_RD 0
#define PROBE_SHUT_WR 1
#define PROBE_SHUT_RDWR 2
#endif

/* As GNU C spells it in <endian.h>: 1234 has the low byte first, 4321 the high one. */
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define PROBE_BYTEORDER 4321
#else
#define PROBE_BYTEORDER 1234
#endif

#endif
