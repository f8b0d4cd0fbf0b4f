package org.supercargo.registry.connection;

import org.supercargo.registry.connection.Capabilities.Finding;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gathers what the answers of one registry show of its abilities. */
public final class CapabilityMemory {
    private final Map<Capability, Finding> findings = new ConcurrentHashMap<>();
    private final Set<Capability> byVendor = ConcurrentHashMap.newKeySet();
    private final Runnable learnt;

    /**
     * @param learnt is told of each finding that differs from what was known
     */
    CapabilityMemory(Runnable learnt) {
        this.learnt = learnt;
    }

    public void works(Capability capability, String reason) {
        note(capability, new Finding(true, reason));
    }

    /** Notes that the vendor's own API does it, so that it is asked at once the next time. */
    public void isByVendor(Capability capability, String reason) {
        byVendor.add(capability);
        works(capability, reason);
    }

    /** Whether the vendor's own API is asked for this, not the registry. */
    public boolean asksVendor(Capability capability) {
        return byVendor.contains(capability);
    }

    public void isRefused(Capability capability, String reason) {
        note(capability, new Finding(false, reason));
    }

    private void note(Capability capability, Finding finding) {
        if (!finding.equals(findings.put(capability, finding))) {
            learnt.run();
        }
    }

    /** Whether an answer has shown that the registry cannot do it. */
    public boolean lacks(Capability capability) {
        Finding finding = findings.get(capability);
        return finding != null && !finding.available();
    }

    public Capabilities snapshot() {
        return new Capabilities(findings);
    }
}
