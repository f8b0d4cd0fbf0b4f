package org.supercargo.ui.requests;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.requests.LoggedRequest;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which requests are shown.
 *
 * @param text what method, address, status or sign-in must contain, whatever the case
 * @param registry the only registry whose requests are shown; empty for all
 * @param failedOnly whether only those are shown that had no answer or one that says no
 */
record RequestFilter(String text, Optional<RegistryName> registry, boolean failedOnly)
        implements Predicate<LoggedRequest> {
    static final RequestFilter ALL = new RequestFilter("", Optional.empty(), false);

    RequestFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(LoggedRequest request) {
        return (!failedOnly || request.isFailed())
                && registry.map(request.registry()::equals).orElse(true)
                && (text.isEmpty() || words(request).contains(text));
    }

    private static String words(LoggedRequest request) {
        return String.join(
                        " ",
                        request.method(),
                        request.url(),
                        RequestWords.status(request),
                        request.credentialSource().orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
