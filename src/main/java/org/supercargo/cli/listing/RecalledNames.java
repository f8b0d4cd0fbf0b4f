package org.supercargo.cli.listing;

import org.supercargo.cli.kit.OfflineOption;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.ListingService;
import org.supercargo.service.seen.SeenNames;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The repositories of a registry that are known without asking it.
 *
 * @param listed when it listed them; empty if it never did, and all are known from elsewhere
 */
public record RecalledNames(List<String> paths, Optional<Instant> listed) {
    public static RecalledNames of(RegistryName registry, ListingService listing) {
        Optional<SeenNames> seen = listing.seenRepositories(registry);
        Set<String> paths = new LinkedHashSet<>();
        seen.ifPresent(list -> paths.addAll(list.names()));
        listing.remembered(registry).forEach(one -> paths.add(one.path()));
        return new RecalledNames(List.copyOf(paths), seen.map(SeenNames::at));
    }

    /** What is said beside them. */
    public String words() {
        return listed.map(OfflineOption::note)
                .orElse(
                        "The registry was never listed here; these names are known from"
                                + " elsewhere.");
    }

    /**
     * How to have them listed after a failure; empty if there are none.
     *
     * @param passing whether the registry may list them again in a while
     */
    public Optional<String> offer(boolean passing) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        return listed.filter(at -> passing)
                .map(at -> OfflineOption.offer("list", at))
                .or(
                        () ->
                                Optional.of(
                                        "To list what is known of it from elsewhere, add"
                                                + " --offline."));
    }
}
