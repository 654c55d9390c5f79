package org.bsdsocket.tck.tests.constants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.AddressInfoFlag;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class EnumsTest {

    @Test
    @Asserts("constants#1")
    void theMembersAreThoseOfCpythonInItsOrder(SocketModule socket, Kit kit) {
        List<String> ours = new ArrayList<>();
        ours.addAll(names(socket, AddressFamily.class));
        ours.addAll(names(socket, SocketKind.class));
        ours.addAll(names(socket, MsgFlag.class));
        ours.addAll(names(socket, AddressInfoFlag.class));
        List<String> theirs = kit.oracle().lines("""
                for enum in socket.AddressFamily, socket.SocketKind, socket.MsgFlag, socket.AddressInfo:
                    for member in enum:
                        print(enum.__name__, member.name, int(member))
                """);
        ours.removeIf(line ->
                !theirs.contains(line) && Names.excuse(line.split(" ", -1)[1]).isPresent());
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    @Asserts("constants#2")
    void valuesAreShownAsCpythonShowsThem(SocketModule socket, Kit kit) {
        IntConstant[] shown = {
            Constants.AF_INET,
            Constants.SOCK_STREAM,
            Constants.SOCK_STREAM.or(Constants.SOCK_CLOEXEC),
            Constants.MSG_PEEK.or(Constants.MSG_OOB),
            MsgFlag.NONE,
            MsgFlag.of(1 << 28),
            MsgFlag.of(3 | 1 << 28),
            Constants.AI_PASSIVE,
            Constants.AI_CANONNAME.or(Constants.AI_PASSIVE),
            Constants.SOL_SOCKET
        };
        List<String> ours = new ArrayList<>();
        for (IntConstant constant : shown) {
            ours.add(socket.repr(constant));
        }
        assertThat(ours).isEqualTo(kit.oracle().lines("""
                for value in (socket.AF_INET, socket.SOCK_STREAM, socket.SOCK_STREAM | socket.SOCK_CLOEXEC,
                              socket.MSG_PEEK | socket.MSG_OOB, socket.MsgFlag(0), socket.MsgFlag(1 << 28),
                              socket.MsgFlag(3 | 1 << 28), socket.AI_PASSIVE, socket.AI_CANONNAME | socket.AI_PASSIVE,
                              socket.SOL_SOCKET):
                    print(repr(value))
                """));
    }

    @Test
    @Asserts("constants#3")
    void aNumberFromTheSystemBecomesItsMember(SocketModule socket, Kit kit) throws Exception {
        var s = kit.track(socket.socket());
        assertThat(socket.members(AddressFamily.class)).contains(s.family());
        assertThat(socket.members(SocketKind.class)).contains(s.type());
        assertThat(List.of(s.family().toString(), s.type().toString())).containsExactly("AF_INET", "SOCK_STREAM");
    }

    private static <T extends IntConstant> List<String> names(SocketModule socket, Class<T> type) {
        String python = socket.repr(socket.members(type).get(0));
        String name = python.substring(1, python.indexOf('.'));
        return socket.members(type).stream()
                .map(member -> name + " " + member + " " + socket.valueOf(member))
                .collect(Collectors.toList());
    }
}
