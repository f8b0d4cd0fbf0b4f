package org.supercargo.credential.file;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.CredentialSource;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;
import org.supercargo.credential.json.MalformedJsonException;
import org.supercargo.oci.RegistryName;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sign-ins of one configuration file, and of the helpers it names. */
public final class FileSource implements CredentialSource {
    private final Place place;
    private final ConfigFile file;
    private final boolean usesStore;
    private final HelperLookup helpers;

    private FileSource(String source, ConfigFile file, boolean usesStore, HelperLookup helpers) {
        this.place = new Place(source, file.path().toString());
        this.file = file;
        this.usesStore = usesStore;
        this.helpers = helpers;
    }

    /**
     * A file of docker's shape, with {@code auths}, {@code credHelpers} and {@code credsStore}.
     *
     * @param source the words for this kind of file
     */
    public static FileSource docker(String source, Path path, HelperLookup helpers) {
        return new FileSource(source, new ConfigFile(path, ConfigDocument::read), true, helpers);
    }

    /** A file of podman's: docker's shape, but its top-level {@code credsStore} does not count. */
    public static FileSource podman(String source, Path path, HelperLookup helpers) {
        return new FileSource(source, new ConfigFile(path, ConfigDocument::read), false, helpers);
    }

    /** The file {@code ~/.dockercfg} of the first docker versions. */
    public static FileSource legacy(String source, Path path, HelperLookup helpers) {
        return new FileSource(
                source, new ConfigFile(path, ConfigDocument::readLegacy), false, helpers);
    }

    @Override
    public Place place() {
        return place;
    }

    ConfigFile file() {
        return file;
    }

    @Override
    public List<Finding> look(CredentialRequest request) {
        return switch (file.read()) {
            case ConfigFile.Content.Absent(String reason) -> List.of(Finding.none(place, reason));
            case ConfigFile.Content.Malformed(String problem) -> List.of(malformed(problem));
            case ConfigFile.Content.Unreadable(String problem) ->
                    List.of(
                            Finding.without(
                                    place,
                                    Outcome.FAILED,
                                    problem,
                                    "Check the rights of the file."));
            case ConfigFile.Content.Document(ConfigDocument document) -> look(document, request);
        };
    }

    private List<Finding> look(ConfigDocument document, CredentialRequest request) {
        List<Finding> findings = new ArrayList<>();
        try {
            Optional<String> helper = HelperChoice.of(document, request.registry(), usesStore);
            findings.addAll(entries(document, request, helper.isPresent()));
            helper.ifPresent(name -> findings.add(helpers.ask(name, request, place)));
        } catch (MalformedJsonException e) {
            findings.add(malformed("The file " + e.getMessage() + "."));
        }
        return findings.isEmpty()
                ? List.of(Finding.none(place, "It has no entry for " + request.registry() + "."))
                : findings;
    }

    /** Where a helper keeps the sign-in, only a registry token in the file counts. */
    private List<Finding> entries(
            ConfigDocument document, CredentialRequest request, boolean helperGoverns) {
        List<Finding> findings = new ArrayList<>();
        for (String key : KeyMatches.of(request, document.auths().keySet())) {
            JsonNode entry = document.auths().get(key);
            try {
                Optional<Credential> credential =
                        helperGoverns ? AuthEntry.registryToken(entry) : AuthEntry.read(entry);
                credential.ifPresent(found -> findings.add(Finding.found(place, found)));
                if (credential.isEmpty() && !helperGoverns) {
                    findings.add(Finding.none(place, "Its entry holds no sign-in."));
                }
            } catch (MalformedJsonException e) {
                findings.add(
                        malformed(
                                "The entry for "
                                        + request.registry()
                                        + " "
                                        + e.getMessage()
                                        + "."));
            }
        }
        return findings;
    }

    private Finding malformed(String problem) {
        return Finding.without(
                place, Outcome.MALFORMED, problem, "Sign in again, or repair the file by hand.");
    }

    @Override
    public void forget(CredentialRequest request) {
        helperFor(request.registry()).ifPresent(name -> helpers.forget(name, request));
    }

    /**
     * The keys of empty entries for the request, which only say that there is a sign-in elsewhere;
     * none if a helper keeps it.
     */
    public List<String> emptyEntries(CredentialRequest request) {
        if (!(file.read() instanceof ConfigFile.Content.Document(ConfigDocument document))) {
            return List.of();
        }
        return KeyMatches.of(request, document.auths().keySet()).stream()
                .filter(key -> isEmptyEntry(document, request, key))
                .toList();
    }

    private boolean isEmptyEntry(ConfigDocument document, CredentialRequest request, String key) {
        try {
            return HelperChoice.of(document, request.registry(), usesStore).isEmpty()
                    && AuthEntry.read(document.auths().get(key)).isEmpty();
        } catch (MalformedJsonException e) {
            return false; // said where the file itself is asked
        }
    }

    /**
     * The helper that the file names for a registry; empty too if the file cannot be understood.
     */
    public Optional<String> helperFor(RegistryName registry) {
        try {
            return file.read() instanceof ConfigFile.Content.Document(ConfigDocument document)
                    ? HelperChoice.of(document, registry, usesStore)
                    : Optional.empty();
        } catch (MalformedJsonException e) {
            return Optional.empty(); // said where the file itself is asked
        }
    }

    /**
     * The registries that the helper of {@code credsStore} has sign-ins for; none if it does not
     * say. Blocks on the helper.
     */
    List<RegistryName> listedByStore() {
        try {
            return usesStore
                            && file.read()
                                    instanceof ConfigFile.Content.Document(ConfigDocument document)
                    ? HelperChoice.ofAll(document).map(helpers::list).orElseGet(List::of)
                    : List.of();
        } catch (MalformedJsonException e) {
            return List.of(); // said where the file itself is asked
        }
    }

    /** Whether the file has an entry for the registry as a whole. */
    public boolean names(RegistryName registry) {
        return file.read() instanceof ConfigFile.Content.Document(ConfigDocument document)
                && !KeyMatches.of(CredentialRequest.of(registry), document.auths().keySet())
                        .isEmpty();
    }
}
