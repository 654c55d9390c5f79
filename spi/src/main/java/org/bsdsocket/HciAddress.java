package org.bsdsocket;

/**
 * The address of AF_BLUETOOTH with BTPROTO_HCI where the system numbers its controllers, as Linux does.
 *
 * <p>Python 3.12 has {@code (device_id,)}, which is this with channel 0.
 *
 * @param deviceId the controller's number: 0 for hci0; 65535 for none
 * @param channel 0 for raw access; the system's number for user, monitor or control access
 * @see HciNodeAddress
 */
public record HciAddress(int deviceId, int channel) implements Address {

    public HciAddress {
        Ranges.unsigned16("deviceId", deviceId);
        Ranges.unsigned16("channel", channel);
    }

    /** The documented form. */
    public HciAddress(int deviceId) {
        this(deviceId, 0);
    }

    /** As Python takes it: {@code (0,)}; with the channel where that is not zero. */
    @Override
    public String toString() {
        return channel == 0 ? PythonRepr.tuple(deviceId) : PythonRepr.tuple(deviceId, channel);
    }
}
