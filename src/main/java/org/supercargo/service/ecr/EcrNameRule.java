package org.supercargo.service.ecr;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How repositories of ECR may be named (ECR API, CreateRepository): stricter than the grammar of
 * references, which allows two underscores or dashes in a row.
 */
enum EcrNameRule {
    /** For an account's own registry. */
    PRIVATE(256),
    /** For ECR Public, where the whole path also holds the alias of the account. */
    PUBLIC(205);

    private static final String COMPONENT = "[a-z0-9]++(?:[._-][a-z0-9]++)*+";
    private static final Pattern NAME =
            Pattern.compile("^" + COMPONENT + "(?:/" + COMPONENT + ")*+");
    private static final int SHORTEST = 2;

    private final int longest;

    EcrNameRule(int longest) {
        this.longest = longest;
    }

    /**
     * @return why AWS would not take the path as a name, a sentence; empty if it would
     */
    Optional<String> broken(String path) {
        String name = this == PUBLIC ? path.substring(path.indexOf('/') + 1) : path;
        boolean rightLength = name.length() >= SHORTEST && name.length() <= longest;
        if (rightLength && NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                "Amazon ECR takes names of "
                        + SHORTEST
                        + " to "
                        + longest
                        + " lower-case letters and digits, parted by single dots, dashes,"
                        + " underscores or slashes.");
    }
}
