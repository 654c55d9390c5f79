package org.bsdsocket;

/**
 * The address of PF_SYSTEM with SYSPROTO_CONTROL by the kernel control's name (macOS), which the system turns into a
 * number.
 *
 * @param name as {@code com.apple.net.utun_control}
 * @see SystemAddress
 */
public record SystemNameAddress(String name) implements Address {

    public SystemNameAddress {
        Ranges.noNul("name", name);
    }

    /** As Python shows it: {@code 'com.apple.net.utun_control'}. */
    @Override
    public String toString() {
        return PythonRepr.text(name);
    }
}
