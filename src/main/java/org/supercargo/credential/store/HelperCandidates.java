package org.supercargo.credential.store;

import org.supercargo.credential.Environment;
import org.supercargo.credential.file.FileSource;
import org.supercargo.credential.helper.CloudHelpers;
import org.supercargo.oci.RegistryName;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The helpers that may keep a sign-in: those that the files name first, then the platform's. */
final class HelperCandidates {
    private final Environment environment;
    private final List<FileSource> files;

    HelperCandidates(Environment environment, List<FileSource> files) {
        this.environment = environment;
        this.files = List.copyOf(files);
    }

    List<String> of(RegistryName registry) {
        return Stream.concat(
                        files.stream().flatMap(file -> file.helperFor(registry).stream()),
                        ofPlatform().stream())
                .filter(Predicate.not(CloudHelpers::include))
                .distinct()
                .toList();
    }

    private List<String> ofPlatform() {
        return switch (environment.system()) {
            case MAC -> List.of("osxkeychain");
            case WINDOWS -> List.of("wincred");
            case LINUX ->
                    hasPasswordStore()
                            ? List.of("pass", "secretservice")
                            : List.of("secretservice");
        };
    }

    /** The pass helper makes no store of its own: it fails where none was set up. */
    private boolean hasPasswordStore() {
        Optional<String> folder = environment.variable("PASSWORD_STORE_DIR");
        Path store = folder.map(Path::of).orElse(environment.home().resolve(".password-store"));
        return Files.exists(store.resolve(".gpg-id"));
    }
}
