package org.bsdsocket;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The address of AF_HYPERV (Windows): a virtual machine and a service in it.
 *
 * @param vmId the UUID of the machine, or one of {@link TextConstants}' {@code HV_GUID_*}; kept in lower case
 * @param serviceId the UUID of the service; kept in lower case
 */
public record HypervAddress(String vmId, String serviceId) implements Address {

    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    public HypervAddress {
        vmId = normal("vmId", vmId);
        serviceId = normal("serviceId", serviceId);
    }

    private static String normal(String field, String uuid) {
        if (!UUID.matcher(Objects.requireNonNull(uuid, field)).matches()) {
            throw new IllegalArgumentException(field + " is " + PythonRepr.text(uuid)
                    + "; expected a UUID as in '00000000-facb-11e6-bd58-64006a7986d3'");
        }
        return uuid.toLowerCase(Locale.ROOT);
    }

    /** As Python shows it: two texts. */
    @Override
    public String toString() {
        return PythonRepr.tuple(vmId, serviceId);
    }
}
