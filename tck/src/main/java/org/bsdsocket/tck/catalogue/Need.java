package org.bsdsocket.tck.catalogue;

/** Something that a test needs from the machine and that not every machine offers. */
public enum Need {
    ROOT("the rights of root"),
    NETNS("network namespaces of its own"),
    IPV6("IPv6 on loopback"),
    MULTICAST("an interface that carries multicast"),
    NETDB("the system's tables of services and protocols"),
    UTS("a namespace of its own for the machine's name"),
    DNS("a resolver that answers for names outside"),
    PYTHON("a CPython 3.12 or newer as a peer"),
    SOCAT("the program socat as a peer"),
    VCAN("a virtual CAN interface vcan0"),
    CAN_UTILS("the programs of can-utils as peers"),
    CAN_ISOTP("the kernel's ISO-TP protocol"),
    CAN_J1939("the kernel's J1939 protocol"),
    TIPC("the kernel's TIPC"),
    BLUETOOTH("a Bluetooth controller"),
    BLUETOOTH_PAIR("two Bluetooth controllers within reach of each other"),
    ALG("the kernel's cryptography interface"),
    VSOCK("a VSOCK transport"),
    VSOCK_LOOPBACK("the VSOCK transport that leads back to this machine"),
    PACKET("raw access to network devices"),
    RDS("the kernel's RDS"),
    QIPCRTR("the kernel's Qualcomm IPC router"),
    UDPLITE("the kernel's UDP-Lite"),
    MPTCP("the kernel's Multipath TCP"),
    SCTP("the kernel's SCTP"),
    HYPERV("a Hyper-V host or guest");

    private final String description;

    Need(String description) {
        this.description = description;
    }

    /** Returns what is needed, as it reads after "needs". */
    public String description() {
        return description;
    }
}
