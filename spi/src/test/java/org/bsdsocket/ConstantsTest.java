package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstantsTest {

    static List<Field> constants() {
        return Arrays.stream(Constants.class.getFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()))
                .toList();
    }

    @Test
    void thereAreHundredsOfThem() {
        assertThat(constants()).hasSizeGreaterThan(450);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void aFieldHoldsTheConstantOfItsOwnName(Field field) throws IllegalAccessException {
        assertThat(((IntConstant) field.get(null)).name()).isEqualTo(field.getName());
        assertThat(field.getAnnotation(PythonName.class).value()).isEqualTo("socket." + field.getName());
    }

    @ParameterizedTest
    @MethodSource("constants")
    void thePrefixDecidesTheType(Field field) {
        String prefix = field.getName().replaceAll("_.*", "");
        Class<?> expected = switch (prefix) {
            case "AF", "PF" -> AddressFamily.class;
            case "SOCK" -> SocketKind.class;
            case "MSG" -> MsgFlag.class;
            case "AI" -> AddressInfoFlag.class;
            default -> IntConstant.class;
        };
        assertThat(field.getType()).isEqualTo(expected);
    }

    @Test
    void aCombinationOfFlagsHasNoOrder() {
        MsgFlag one = Constants.MSG_PEEK.or(Constants.MSG_OOB).or(Constants.MSG_DONTWAIT);
        MsgFlag other = Constants.MSG_DONTWAIT.or(Constants.MSG_OOB).or(Constants.MSG_PEEK);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Constants.MSG_PEEK.or(Constants.MSG_OOB));
    }

    @Test
    void flagsWithoutATypeOfTheirOwnCombineToo() {
        SocketModule module = new FakeDriver().module();
        IntConstant numeric = Constants.NI_NUMERICHOST.or(Constants.NI_NUMERICSERV);
        assertThat(numeric).hasToString("NI_NUMERICHOST|NI_NUMERICSERV");
        assertThat(module.valueOf(Constants.NI_NUMERICHOST.or(IntConstant.of(2))))
                .isEqualTo(module.valueOf(Constants.NI_NUMERICHOST) | 2);
        assertThat(IntConstant.of(0).or(numeric)).isEqualTo(numeric);
        assertThat(numeric.or(IntConstant.of(0))).isEqualTo(numeric);
    }
}
