package org.bsdsocket.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bsdsocket.spi.Capability;

/**
 * The capabilities that a test, or each test of a class, cannot do without besides the one that its assertions belong to.
 *
 * <p>A backend that lacks one of them may refuse the test by that capability's name; the assertion is then unsupported.
 * A refusal that neither the assertion nor this annotation announces is a failure.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Uses {
    Capability[] value();
}
