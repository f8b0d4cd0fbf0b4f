package org.supercargo.sample.http;

import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides who may ask at all. */
final class Gate {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1");

    private final Optional<SignIn> signIn;

    Gate(Optional<SignIn> signIn) {
        this.signIn = signIn;
    }

    /** The reply to a request that may not go on. */
    Optional<Reply> refuse(Request request) {
        if (!isForThisHost(request)) {
            Refusal refusal =
                    new Refusal(RefusalCode.DENIED, "this registry is only for this computer");
            return Optional.of(Reply.refused(refusal));
        }
        if (signIn.isPresent() && !signIn.get().isPermitted(request)) {
            Refusal refusal = new Refusal(RefusalCode.UNAUTHORIZED, "authentication required");
            Reply reply = Reply.refused(refusal);
            return Optional.of(reply.with("WWW-Authenticate", "Basic realm=\"Sample registry\""));
        }
        return Optional.empty();
    }

    /**
     * A web page can make its own host name resolve to this computer: the Host header gives it
     * away.
     */
    private static boolean isForThisHost(Request request) {
        String host = request.header("Host").orElse("localhost").toLowerCase(Locale.ROOT);
        return OWN_NAMES.contains(host.replaceFirst(":[0-9]*$", ""));
    }
}
