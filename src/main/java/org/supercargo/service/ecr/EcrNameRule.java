package org.supercargo.service.ecr;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.DisplayText;

import java.util.regex.Pattern;

/**
 * How repositories of ECR may be named (ECR API, CreateRepository): stricter than the grammar of
 * references, which allows two underscores or dashes in a row.
 */
final class EcrNameRule {
    private static final String COMPONENT = "[a-z0-9]++(?:[._-][a-z0-9]++)*+";
    private static final Pattern NAME =
            Pattern.compile("^" + COMPONENT + "(?:/" + COMPONENT + ")*+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 256;

    private EcrNameRule() {}

    /**
     * @throws ContentException.Conflict if AWS would not take the path as a name
     */
    static void check(String path, Attempt attempt) throws ContentException {
        boolean rightLength = path.length() >= SHORTEST && path.length() <= LONGEST;
        if (!rightLength || !NAME.matcher(path).matches()) {
            throw new ContentException.Conflict(
                    attempt,
                    DisplayText.quote(path) + " is no name for a repository of Amazon ECR.",
                    "Use 2 to 256 lower-case letters and digits, parted by single"
                            + " dots, dashes, underscores or slashes.");
        }
    }
}
