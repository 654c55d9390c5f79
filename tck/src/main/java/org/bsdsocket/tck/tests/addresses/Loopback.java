package org.bsdsocket.tck.tests.addresses;

import java.net.NetworkInterface;
import java.net.SocketException;
import org.bsdsocket.tck.UnmetException;

/** The device that leads back to this machine. */
public final class Loopback {

    private Loopback() {}

    /** Returns it; without one the test is unmet. */
    public static NetworkInterface device() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Loopback::leadsBack)
                    .findFirst()
                    .orElseThrow(() -> new UnmetException("this machine has no loopback device that is up"));
        } catch (SocketException e) {
            throw new UnmetException("the network devices of this machine cannot be listed: " + e.getMessage());
        }
    }

    private static boolean leadsBack(NetworkInterface device) {
        try {
            return device.isLoopback() && device.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
