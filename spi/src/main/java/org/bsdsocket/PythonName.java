package org.bsdsocket;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The full name, in Python, of what the annotated element stands for, such as {@code socket.create_connection}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
public @interface PythonName {
    /** The name with its module and, for a method, its class: {@code socket.socket.accept}. */
    String value();
}
