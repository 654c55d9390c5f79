package org.bsdsocket;

import java.util.OptionalLong;
import org.bsdsocket.spi.ConstantTable;

/** Numbers of families and protocols by the name that the platform gives them, if it has it. */
record Protocols(ConstantTable constants) {

    boolean is(String name, int number) {
        OptionalLong value = constants.value(name);
        return value.isPresent() && (int) value.getAsLong() == number;
    }
}
