package org.bsdsocket.spi;

import java.util.OptionalLong;
import java.util.Set;

/**
 * The constants of one platform by name. A name has a value or is absent; absent never has a number.
 *
 * <p>Besides the constants that Python exports it knows the symbols of {@code errno}.
 */
public interface ConstantTable {

    /** The value of the constant, unsigned where C has it unsigned; empty where the platform does not define it. */
    OptionalLong value(String name);

    /** The names that have a value here. */
    Set<String> names();

    /** The platform that the table describes, as {@code linux-x86_64-glibc}. */
    String platform();
}
