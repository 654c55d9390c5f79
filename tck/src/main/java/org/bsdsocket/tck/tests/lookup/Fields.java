package org.bsdsocket.tck.tests.lookup;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.HostInfo;

/** A host as lines, and the script that prints CPython's answer in the same way. */
final class Fields {

    /** Takes the name of a function. */
    static final String SCRIPT = """
            name, aliases, addresses = socket.%s(sys.argv[1])
            print(name)
            print(len(aliases))
            for text in aliases + addresses:
                print(text)
            """;

    private Fields() {}

    static List<String> of(HostInfo host) {
        List<String> lines = new ArrayList<>();
        lines.add(host.hostname());
        lines.add(String.valueOf(host.aliaslist().size()));
        lines.addAll(host.aliaslist());
        lines.addAll(host.ipaddrlist());
        return lines;
    }
}
