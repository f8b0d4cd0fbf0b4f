package org.supercargo.credential.ecr;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the host name of an ECR registry says.
 *
 * @param account the twelve digits of the AWS account; empty for ECR Public
 * @param fips whether the FIPS endpoint is meant
 * @param region the AWS region; ECR Public answers only in {@code us-east-1}
 */
public record EcrHost(String host, String account, boolean fips, String region) {
    private static final Set<String> PUBLIC = Set.of("public.ecr.aws", "ecr-public.aws.com");
    private static final String PUBLIC_REGION = "us-east-1";
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "(\\d{12})\\.dkr[.-]ecr(-fips)?\\.([a-zA-Z0-9][a-zA-Z0-9_-]*)\\."
                            + "(?:amazonaws\\.(?:com(?:\\.cn)?|eu)"
                            + "|on\\.(?:aws|amazonwebservices\\.com\\.cn)"
                            + "|sc2s\\.sgov\\.gov|c2s\\.ic\\.gov|cloud\\.adc-e\\.uk"
                            + "|csp\\.hci\\.ic\\.gov)");

    /**
     * @param address a host, with or without scheme and path
     * @return empty if it is no host of ECR
     */
    public static Optional<EcrHost> of(String address) {
        String host =
                address.replaceFirst("^https?://", "")
                        .replaceFirst("/.*$", "")
                        .toLowerCase(Locale.ROOT);
        if (PUBLIC.contains(host)) {
            return Optional.of(new EcrHost(host, "", false, PUBLIC_REGION));
        }
        Matcher matcher = PRIVATE.matcher(host);
        return matcher.matches()
                ? Optional.of(
                        new EcrHost(
                                host, matcher.group(1), matcher.group(2) != null, matcher.group(3)))
                : Optional.empty();
    }

    /** Whether this is the public gallery rather than an account's own registry. */
    public boolean isPublic() {
        return account.isEmpty();
    }

    /** Whether a token that AWS says is for this endpoint opens this registry. */
    boolean isServedBy(String endpoint) {
        return of(endpoint)
                .filter(other -> other.account.equals(account) && other.region.equals(region))
                .isPresent();
    }
}
