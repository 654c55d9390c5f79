package org.bsdsocket;

/**
 * The address of PF_SYSTEM with SYSPROTO_CONTROL where the kernel control's number is known (macOS).
 *
 * @param id the kernel control's number, 32 bits unsigned
 * @param unit 32 bits unsigned; 0 for one of the system's choice
 * @see SystemNameAddress
 */
public record SystemAddress(long id, long unit) implements Address {

    public SystemAddress {
        Ranges.unsigned32("id", id);
        Ranges.unsigned32("unit", unit);
    }

    /** As Python shows it: {@code (2, 0)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(id, unit);
    }
}
