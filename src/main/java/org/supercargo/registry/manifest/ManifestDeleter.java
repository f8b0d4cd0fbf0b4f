package org.supercargo.registry.manifest;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

import java.util.Set;

/**
 * {@code DELETE /v2/<name>/manifests/<reference>}: removes a tag, or a manifest with all its tags
 * (distribution-spec, end-9).
 */
public final class ManifestDeleter {
    private static final Set<String> UNSUPPORTED =
            Set.of("UNSUPPORTED", "DIGEST_INVALID", "MANIFEST_INVALID", "TAG_INVALID");

    private final RegistryConnection connection;
    private final RepositoryName repository;

    public ManifestDeleter(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public void delete(Tag tag) throws ContentException {
        delete(
                tag,
                Capability.TAG_DELETE,
                "remove the tag " + repository.at(tag),
                "Delete the manifest instead; its other tags go with it.");
    }

    public void delete(Digest digest) throws ContentException {
        delete(
                digest,
                Capability.MANIFEST_DELETE,
                "delete " + repository.at(digest),
                "Deleting is switched off there; the registry's owner can allow it.");
    }

    private void delete(Selector selector, Capability capability, String action, String remedy)
            throws ContentException {
        Attempt attempt = connection.attempt(action).inRepository(repository.path());
        String path = repository.path() + "/manifests/" + selector.pathForm();
        Request.Builder request = new Request.Builder().url(connection.url(path, attempt)).delete();
        try (Answer answer = connection.send(request, attempt, Wanted.delete(repository))) {
            if (!answer.isSuccess()) {
                throw explained(answer, capability, remedy);
            }
            connection.capabilities().works(capability, "It has done so.");
        }
    }

    private ContentException explained(Answer answer, Capability capability, String remedy) {
        ContentException failure = answer.failure();
        Attempt attempt = failure.attempt();
        if (isUnsupported(answer, attempt) || failure instanceof Unsupported) {
            Unsupported unsupported = new Unsupported(attempt, remedy);
            connection.capabilities().isRefused(capability, unsupported.getMessage());
            return unsupported;
        }
        return answer.status() == 400
                ? new Conflict(
                        attempt,
                        "a rule of " + attempt.place() + " forbids it.",
                        "See what the registry says against it.")
                : failure;
    }

    /** Registries that cannot delete say so in many ways; a missing route is one of them. */
    private static boolean isUnsupported(Answer answer, Attempt attempt) {
        return switch (answer.status()) {
            case 400 -> UNSUPPORTED.stream().anyMatch(attempt::hasCode);
            case 404 -> attempt.errors().stream().allMatch(error -> error.code().isBlank());
            default -> false;
        };
    }
}
