package org.bsdsocket.spi;

import java.util.Objects;

/**
 * One control message as it crosses the seam.
 *
 * <p>The array is handed over, not copied: whoever creates a control message does not write to the array any more.
 *
 * @param level the protocol level's number on this platform
 * @param type the number of the type within that level
 * @param data the bytes after the header, without padding; of a truncated item the part that arrived
 */
public record Control(int level, int type, byte[] data) {

    public Control {
        Objects.requireNonNull(data, "data");
    }
}
