package org.bsdsocket;

/**
 * Those constants of Python's {@code socket} module that are text, under their own names. {@link Constants} has the others.
 *
 * <p>A constant is a name here too: {@link SocketModule#valueOf(TextConstant)} gives its text where the platform has it.
 */
public final class TextConstants {

    /** Any Bluetooth device: the address to bind to. */
    @PythonName("socket.BDADDR_ANY")
    public static final TextConstant BDADDR_ANY = bluetooth("BDADDR_ANY", "00:00:00:00:00:00");

    /** The Bluetooth device of this machine. */
    @PythonName("socket.BDADDR_LOCAL")
    public static final TextConstant BDADDR_LOCAL = bluetooth("BDADDR_LOCAL", "00:00:00:FF:FF:FF");

    /** Hyper-V: no machine in particular. */
    @PythonName("socket.HV_GUID_ZERO")
    public static final TextConstant HV_GUID_ZERO = hyperv("HV_GUID_ZERO", "00000000-0000-0000-0000-000000000000");

    /** Hyper-V: listens for every partition. */
    @PythonName("socket.HV_GUID_WILDCARD")
    public static final TextConstant HV_GUID_WILDCARD =
            hyperv("HV_GUID_WILDCARD", "00000000-0000-0000-0000-000000000000");

    /** Hyper-V: all machines. */
    @PythonName("socket.HV_GUID_BROADCAST")
    public static final TextConstant HV_GUID_BROADCAST =
            hyperv("HV_GUID_BROADCAST", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF");

    /** Hyper-V: listens for child partitions. */
    @PythonName("socket.HV_GUID_CHILDREN")
    public static final TextConstant HV_GUID_CHILDREN =
            hyperv("HV_GUID_CHILDREN", "90DB8B89-0D35-4F79-8CE9-49EA0AC8B7CD");

    /** Hyper-V: this machine. */
    @PythonName("socket.HV_GUID_LOOPBACK")
    public static final TextConstant HV_GUID_LOOPBACK =
            hyperv("HV_GUID_LOOPBACK", "E0E16197-DD56-4A10-9195-5EE7A155A838");

    /** Hyper-V: the parent partition. */
    @PythonName("socket.HV_GUID_PARENT")
    public static final TextConstant HV_GUID_PARENT = hyperv("HV_GUID_PARENT", "A42E7CDA-D03F-480C-9CC2-A4DE20ABB878");

    private TextConstants() {}

    private static TextConstant bluetooth(String name, String text) {
        return new TextConstant(name, text, Constants.BTPROTO_RFCOMM);
    }

    private static TextConstant hyperv(String name, String text) {
        return new TextConstant(name, text, Constants.AF_HYPERV);
    }
}
