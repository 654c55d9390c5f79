package org.bsdsocket;

/**
 * A constant of the module that is text: a device address or a UUID with a meaning of its own.
 *
 * <p>Where the platform has no such family Python does not have the name either; ask {@link
 * SocketModule#isDefined(TextConstant)}.
 */
public final class TextConstant {

    private final String name;
    private final String text;
    private final IntConstant family;

    /** @param family what the platform must define for this constant to exist on it */
    TextConstant(String name, String text, IntConstant family) {
        this.name = name;
        this.text = text;
        this.family = family;
    }

    /** The name, as {@code BDADDR_ANY}. */
    public String name() {
        return name;
    }

    String text() {
        return text;
    }

    IntConstant family() {
        return family;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
