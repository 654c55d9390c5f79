package org.bsdsocket;

import java.util.List;

/**
 * A host by all its names: what gethostbyname_ex and gethostbyaddr return.
 *
 * @param hostname its primary name
 * @param aliaslist its other names, often none
 * @param ipaddrlist its addresses in numbers, often one
 */
public record HostInfo(String hostname, List<String> aliaslist, List<String> ipaddrlist) {

    /** Keeps copies. */
    public HostInfo {
        aliaslist = List.copyOf(aliaslist);
        ipaddrlist = List.copyOf(ipaddrlist);
    }
}
