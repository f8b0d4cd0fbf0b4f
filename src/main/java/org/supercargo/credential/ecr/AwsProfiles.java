package org.supercargo.credential.ecr;

import org.supercargo.credential.Environment;
import org.supercargo.credential.SafeText;

import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The AWS profiles of the user, and the words for what is wrong with them. */
final class AwsProfiles {
    private final Environment environment;
    private final List<Path> broken = new ArrayList<>();
    private final ProfileFile file;
    private final String selected;

    AwsProfiles(Environment environment) {
        this.environment = environment;
        ProfileFile.Aggregator all = ProfileFile.aggregator();
        add(all, "AWS_SHARED_CREDENTIALS_FILE", "credentials", ProfileFile.Type.CREDENTIALS);
        add(all, "AWS_CONFIG_FILE", "config", ProfileFile.Type.CONFIGURATION);
        this.file = all.build();
        this.selected = environment.variable("AWS_PROFILE").orElse("default");
    }

    private void add(
            ProfileFile.Aggregator all, String variable, String name, ProfileFile.Type type) {
        Path path =
                environment
                        .variable(variable)
                        .map(Path::of)
                        .orElse(environment.home().resolve(".aws").resolve(name));
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            all.addFile(ProfileFile.builder().content(path).type(type).build());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            broken.add(path); // the other file may be enough; else it is named as the reason
        }
    }

    ProfileFile file() {
        return file;
    }

    /** The name of the profile in use. */
    String selected() {
        return selected;
    }

    boolean hasSelected() {
        return file.profile(selected).isPresent();
    }

    /** The selected profile's name, fit to be shown. */
    String shown() {
        return SafeText.of(selected);
    }

    /** Why there is no AWS sign-in, one sentence. */
    String whyNotSignedIn() {
        if (!broken.isEmpty()) {
            return "The AWS settings in " + broken.getFirst() + " cannot be understood.";
        }
        if (usesSso()) {
            return "The SSO sign-in of the AWS profile " + shown() + " is missing or over.";
        }
        return hasSelected()
                ? "The AWS profile " + shown() + " gives no AWS sign-in."
                : "There is no AWS sign-in on this computer, and no profile " + shown() + ".";
    }

    /** How the user renews the AWS sign-in. */
    AwsRenewal renewal() {
        return usesSso()
                ? new AwsRenewal(
                        "Run “aws sso login --profile " + shown() + "”, then try again.",
                        List.of("aws", "sso", "login", "--profile", selected))
                : new AwsRenewal(
                        "Run “aws configure”, or set AWS_PROFILE to a profile that is signed in.",
                        List.of());
    }

    private boolean usesSso() {
        return file.profile(selected)
                .map(Profile::properties)
                .filter(p -> p.containsKey("sso_session") || p.containsKey("sso_start_url"))
                .isPresent();
    }
}
