package org.supercargo.ui.catalog.tree;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.credential.Account;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.RegistryStanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a registry stands: whole, to be read on hover, and in short, to be heard. */
public final class RegistryWords {
    private static final String NOT_LISTED = "Its repositories could not be listed";

    private final RegistryNode node;

    public RegistryWords(RegistryNode node) {
        this.node = node;
    }

    /**
     * Where it is from, whether it answers, who is signed in, how it is talked to and what it does
     * not do, each on a line of its own.
     */
    public String whole(List<RegistryLimit> limits) {
        List<String> lines = new ArrayList<>();
        lines.add(node.name().toString());
        lines.add(origin());
        lines.add(reach());
        node.standing()
                .get()
                .ifPresent(
                        standing -> {
                            lines.add(capital(signIn(standing)) + source(standing));
                            if (standing.plainHttp()) {
                                lines.add(plainHttp());
                            }
                        });
        limits.forEach(limit -> lines.add(limit.meaning()));
        return String.join("\n", lines);
    }

    /** A few words in one line, such as {@code reachable, not signed in, plain http}. */
    public String brief() {
        List<String> words = new ArrayList<>(List.of(briefReach()));
        node.standing()
                .get()
                .ifPresent(
                        standing -> {
                            words.add(signIn(standing));
                            if (standing.plainHttp()) {
                                words.add("plain http");
                            }
                        });
        if (node.pinned().get()) {
            words.add("pinned");
        }
        return String.join(", ", words);
    }

    private String origin() {
        KnownRegistry known = node.known();
        return switch (known.origin()) {
            case SAMPLE ->
                    "It is in this program, and gone with all changes when the window closes";
            case CONFIGURED -> "From " + known.detail();
            case ADDED -> "Added by you";
        };
    }

    private String plainHttp() {
        return node.name().isLocal()
                ? "Plain http, within this computer"
                : "Plain http: others on the way can read along";
    }

    private String reach() {
        return switch (node.state().get()) {
            case UNOPENED -> isAnswering() ? "Reachable; not listed yet" : "Not asked yet";
            case LISTING -> "Listing its repositories…";
            case LISTED -> "Reachable; it lists its repositories";
            case UNLISTED -> "Reachable; it does not list its repositories";
            case FAILED -> node.failure().get().map(RegistryWords::reach).orElse(NOT_LISTED);
        };
    }

    private static String reach(ContentException failure) {
        return switch (failure) {
            case Unreachable _ -> "Not reachable";
            case SignInRequired _ -> "Reachable; it asks for a sign-in";
            case Denied _ -> "Reachable; it does not allow the list of its repositories";
            default -> NOT_LISTED;
        };
    }

    private String briefReach() {
        return switch (node.state().get()) {
            case UNOPENED -> isAnswering() ? "reachable" : "not asked yet";
            case LISTING -> "being listed";
            case LISTED, UNLISTED -> "reachable";
            case FAILED -> wantsSignIn() ? "asks for a sign-in" : briefFailure();
        };
    }

    private String briefFailure() {
        return node.failure().get().filter(Unreachable.class::isInstance).isPresent()
                ? "not reachable"
                : "not listed";
    }

    private boolean isAnswering() {
        return node.standing().get().isPresent();
    }

    /** Whether it answers, and to nobody who is not somebody else. */
    public boolean wantsSignIn() {
        return node.failure()
                .get()
                .filter(failure -> failure instanceof SignInRequired || failure instanceof Denied)
                .isPresent();
    }

    private static String signIn(RegistryStanding standing) {
        return standing.account().map(Account::words).orElse("not signed in");
    }

    private static String source(RegistryStanding standing) {
        Optional<String> origin = standing.account().map(Account::origin);
        return origin.map(place -> ", with the " + place).orElse("");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
