package org.bsdsocket.abi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Where the functions of JNI lie in the tables that a {@code JavaVM} and a {@code JNIEnv} point to, for backends that have no
 * C code and yet want what only JNI can do. The JNI specification fixes the order for ever.
 */
public final class JniFunctions {

    private final Properties table = new Properties();

    /** What is in the jar. */
    public JniFunctions() {
        try (InputStream in = JniFunctions.class.getResourceAsStream("jni/functions.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("jni/functions.properties cannot be read from the jar", e);
        }
    }

    /** The index of a function in its table, in words. */
    public int index(String function) {
        return number(function);
    }

    /** The version of JNI to ask for. */
    public int version() {
        return number("JNI_VERSION_1_8");
    }

    private int number(String name) {
        String text = table.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no " + name + " in jni/functions.properties; abi/jni-functions makes it");
        }
        return Integer.decode(text);
    }
}
