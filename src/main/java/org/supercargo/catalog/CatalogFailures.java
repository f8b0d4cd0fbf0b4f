package org.supercargo.catalog;

import org.supercargo.content.AccountSignIn;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.oci.Reference;

import java.nio.file.Path;
import java.util.List;

/**
 * Tells why a catalog is not there, with everything that was tried. What the user can do about it
 * is what helps against the first failure.
 */
final class CatalogFailures {
    private CatalogFailures() {}

    static ContentException ofBoth(
            Reference reference, ContentException first, ContentException second) {
        return retold(
                reference,
                first,
                first.getMessage() + " Without a sign-in, over https: " + second.getMessage());
    }

    /**
     * After the cache was looked into as well.
     *
     * @param notes what is wrong with the cache
     */
    static ContentException nothingKept(
            Reference reference, ContentException first, Path file, List<String> notes) {
        return retold(
                reference,
                first,
                first.getMessage() + " Nothing of use is kept in " + file + "." + after(notes));
    }

    /**
     * No registry may be asked.
     *
     * @param notes what is wrong with the cache
     */
    static ContentException offline(Reference reference, Path file, List<String> notes) {
        return new NotFound(
                attempt(reference),
                "nothing of use is kept in "
                        + file
                        + ", and offline no registry is asked."
                        + after(notes),
                "Open it once while not offline.");
    }

    private static String after(List<String> notes) {
        return notes.isEmpty() ? "" : " " + String.join(" ", notes);
    }

    private static Attempt attempt(Reference reference) {
        return Attempt.to("read the catalog " + reference, reference.registry().host())
                .inRepository(reference.repository().path());
    }

    private static ContentException retold(
            Reference reference, ContentException first, String cause) {
        Attempt attempt = attempt(reference);
        return switch (first) {
            case SignInRequired signIn -> signIn(attempt, cause, first, signIn.command());
            case Denied _ -> signIn(attempt, cause, first, List.of());
            case NotFound _ -> new NotFound(attempt, cause, first.remedy());
            case UnexpectedAnswer _ -> new UnexpectedAnswer(attempt, cause, first);
            case InsecureConnection insecure ->
                    new InsecureConnection(
                            attempt, insecure.problem(), cause, first.remedy(), first);
            default -> new Unreachable(attempt, cause, first);
        };
    }

    private static SignInRequired signIn(
            Attempt attempt, String cause, ContentException first, List<String> command) {
        return new SignInRequired(
                attempt, new AccountSignIn(cause, first.remedy(), command), first);
    }
}
