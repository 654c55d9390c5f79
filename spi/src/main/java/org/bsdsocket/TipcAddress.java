package org.bsdsocket;

/**
 * The address of AF_TIPC, whose fields depend on its type; all are 32 bits unsigned unless said otherwise.
 *
 * <table>
 *   <caption>The fields by type</caption>
 *   <tr><th>addrType</th><th>v1</th><th>v2</th><th>v3</th></tr>
 *   <tr><td>TIPC_ADDR_NAMESEQ</td><td>service type</td><td>lowest instance</td><td>highest instance</td></tr>
 *   <tr><td>TIPC_ADDR_NAME</td><td>service type</td><td>instance</td><td>0</td></tr>
 *   <tr><td>TIPC_ADDR_ID</td><td>node</td><td>reference</td><td>0</td></tr>
 * </table>
 *
 * @param addrType what TIPC_ADDR_NAMESEQ, TIPC_ADDR_NAME or TIPC_ADDR_ID is worth, see {@link SocketModule#valueOf}
 * @param scope what TIPC_ZONE_SCOPE, TIPC_CLUSTER_SCOPE or TIPC_NODE_SCOPE is worth; {@link #DEFAULT_SCOPE} where none is
 *     given
 * @see <a href="https://docs.kernel.org/networking/tipc.html">Linux and TIPC</a>
 */
public record TipcAddress(long addrType, long v1, long v2, long v3, int scope) implements Address {

    /** No scope given, which stands for TIPC_CLUSTER_SCOPE. */
    public static final int DEFAULT_SCOPE = -1;

    public TipcAddress {
        Ranges.unsigned8("addrType", addrType);
        Ranges.unsigned32("v1", v1);
        Ranges.unsigned32("v2", v2);
        Ranges.unsigned32("v3", v3);
        if (scope < DEFAULT_SCOPE || scope > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("scope is " + scope + "; expected 0 to 127, or -1 for none");
        }
    }

    /** The address without a scope. */
    public TipcAddress(long addrType, long v1, long v2, long v3) {
        this(addrType, v1, v2, v3, DEFAULT_SCOPE);
    }

    /** As Python shows it: {@code (3, 16781313, 2, 0, 2)}, or four numbers where no scope was given. */
    @Override
    public String toString() {
        return scope == DEFAULT_SCOPE
                ? PythonRepr.tuple(addrType, v1, v2, v3)
                : PythonRepr.tuple(addrType, v1, v2, v3, scope);
    }
}
