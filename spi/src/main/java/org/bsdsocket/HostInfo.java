package org.bsdsocket;

import java.util.List;
import java.util.Objects;
import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A host by all its names: what gethostbyname_ex and gethostbyaddr return.
 *
 * @param hostname its primary name
 * @param aliaslist its other names, often none; null where the backend cannot know them
 * @param ipaddrlist its addresses in numbers, often one
 */
public record HostInfo(String hostname, @Nullable List<String> aliaslist, List<String> ipaddrlist) {

    /** Keeps copies. */
    public HostInfo {
        Objects.requireNonNull(hostname, "hostname");
        aliaslist = aliaslist == null ? null : Nulls.copyOf("aliaslist", aliaslist);
        ipaddrlist = Nulls.copyOf("ipaddrlist", ipaddrlist);
    }

    /**
     * Its other names, often none.
     *
     * @throws UnavailableException where the backend cannot know them
     */
    @Override
    public List<String> aliaslist() {
        if (aliaslist == null) {
            throw UnavailableException.beyond(Capability.HOST_ALIASES, "knowing the aliases of the host " + hostname);
        }
        return aliaslist;
    }
}
