package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.TipcAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class TipcScopesTest {

    /**
     * Binds names as the test did, under the type that follows, and asks the kernel by generic netlink for what it lists under
     * both. The numbers are those of linux/genetlink.h and linux/tipc_netlink.h.
     */
    private static final String LISTING = """
            import struct
            CTRL, GETFAMILY, FAMILY_ID, FAMILY_NAME = 16, 3, 1, 2
            NAME_TABLE_GET, NAME_TABLE, NAME_TABLE_PUBL = 16, 8, 1
            PUBL_TYPE, PUBL_LOWER, PUBL_SCOPE = 1, 2, 4
            REQUEST, DUMP = 1, 0x300

            def attributes(data):
                found = {}
                while data:
                    size, kind = struct.unpack_from('HH', data)
                    found[kind & 0x3fff] = data[4:size]
                    data = data[size + 3 & ~3:]
                return found

            def ask(kind, flags, command, rest=b''):
                netlink.send(struct.pack('IHHIIBBH', 20 + len(rest), kind, flags, 1, 0, command, 1, 0) + rest)
                while True:
                    data = netlink.recv(1 << 16)
                    while data:
                        size, kind = struct.unpack_from('IH', data)
                        if kind < CTRL:
                            return
                        yield attributes(data[20:size])
                        data = data[size + 3 & ~3:]

            kind = int(sys.argv[1])
            names = [(0,)] + [(scope, scope) for scope in map(int, sys.argv[2:])]
            bound = []
            for instance, *scope in names:
                bound.append(socket.socket(socket.AF_TIPC, socket.SOCK_RDM))
                bound[-1].bind((socket.TIPC_ADDR_NAMESEQ, kind + 1, instance, instance, *scope))
            netlink = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, CTRL)
            name = b'TIPCv2\\0'
            answer = next(ask(CTRL, REQUEST, GETFAMILY, struct.pack('HH8s', 4 + len(name), FAMILY_NAME, name)))
            listed = {kind: [], kind + 1: []}
            for each in ask(struct.unpack('H', answer[FAMILY_ID])[0], REQUEST | DUMP, NAME_TABLE_GET):
                publication = attributes(attributes(each[NAME_TABLE])[NAME_TABLE_PUBL])
                number = lambda field: struct.unpack('I', publication[field])[0]
                listed.get(number(PUBL_TYPE), []).append((number(PUBL_LOWER), number(PUBL_SCOPE)))
            for each in listed.values():
                print(*sorted(each))
            """;

    private static final List<IntConstant> SCOPES =
            List.of(Constants.TIPC_ZONE_SCOPE, Constants.TIPC_CLUSTER_SCOPE, Constants.TIPC_NODE_SCOPE);

    @Test
    @Asserts("families.AF_TIPC#6")
    void namesAreListedWithTheScopesThatThoseOfCpythonGet(SocketModule socket, Kit kit) throws Exception {
        long type = ThreadLocalRandom.current().nextLong(1 << 20, 0x7fff_ffff);
        long range = socket.valueOf(Constants.TIPC_ADDR_NAMESEQ);
        open(socket, kit).bind(new TipcAddress(range, type, 0, 0));
        for (IntConstant each : SCOPES) {
            long scope = socket.valueOf(each);
            open(socket, kit).bind(new TipcAddress(range, type, scope, scope, (int) scope));
        }
        List<String> arguments = new ArrayList<>(List.of(Long.toString(type)));
        SCOPES.forEach(each -> arguments.add(Long.toString(socket.valueOf(each))));
        List<String> listed = kit.oracle().lines(LISTING, arguments.toArray(new String[0]));
        String theirs = listed.get(1);
        assertThat(theirs.split("\\) \\(", -1))
                .as("names of CPython's that the kernel lists")
                .hasSize(1 + SCOPES.size());
        assertThat(listed.get(0)).as("instances and their scopes").isEqualTo(theirs);
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_TIPC, Constants.SOCK_RDM));
    }
}
