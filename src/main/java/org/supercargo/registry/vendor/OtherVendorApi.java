package org.supercargo.registry.vendor;

import java.util.Set;

/** A vendor whose registry API does all there is, and who only has rules about what comes first. */
record OtherVendorApi(Vendor vendor) implements VendorApi {
    @Override
    public Set<VendorVerb> verbs() {
        return Set.of();
    }
}
