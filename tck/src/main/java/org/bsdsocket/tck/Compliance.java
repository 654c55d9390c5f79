package org.bsdsocket.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bsdsocket.tck.run.BackendTemplate;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that runs once for each backend under test.
 *
 * <p>Its methods are plain JUnit tests, named as sentences, each with {@link Asserts}. They may take a
 * {@link org.bsdsocket.SocketModule} (over the backend under test, made for this test alone) and a {@link Kit}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith(BackendTemplate.class)
public @interface Compliance {}
