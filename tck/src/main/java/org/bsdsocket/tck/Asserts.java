package org.bsdsocket.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The ids of the assertions that a test tries. It fails if any of them does not hold. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asserts {

    /** Ids from the catalogue, as {@code socket.socket.settimeout#4}; an unknown one breaks the build. */
    String[] value();
}
