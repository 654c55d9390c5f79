package org.bsdsocket.nio;

/** The options whose value callers write as bytes: a struct, or a number that C also takes as a single byte. */
enum Shape {
    LINGER,
    IP_MTU_DISCOVER,
    IP_MULTICAST_TTL,
    IP_MULTICAST_LOOP,
    IP_MULTICAST_IF,
    IP_ADD_MEMBERSHIP,
    IP_DROP_MEMBERSHIP,
    IP_ADD_SOURCE_MEMBERSHIP,
    IP_DROP_SOURCE_MEMBERSHIP,
    IP_BLOCK_SOURCE,
    IP_UNBLOCK_SOURCE,
    IPV6_MULTICAST_HOPS,
    IPV6_MULTICAST_LOOP,
    IPV6_MULTICAST_IF,
    IPV6_JOIN_GROUP,
    IPV6_LEAVE_GROUP
}
