package org.supercargo.credential.ecr;

import org.supercargo.credential.Environment;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.Repository;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an account's own ECR registry does only through AWS: list its repositories where the catalog
 * fails, create one, and delete images. Each call blocks on the network.
 */
public final class EcrRepositories {
    private static final int PAGE = 1000;

    private final EcrHost host;
    private final AwsAccess access;

    private EcrRepositories(EcrHost host, Environment environment) {
        this.host = host;
        this.access = new AwsAccess(environment);
    }

    /**
     * @return empty if the registry is no private registry of ECR
     */
    public static Optional<EcrRepositories> of(RegistryName registry, Environment environment) {
        return EcrHost.of(registry.host())
                .filter(host -> !host.isPublic())
                .map(host -> new EcrRepositories(host, environment));
    }

    /**
     * Lists the paths of all repositories (DescribeRepositories).
     *
     * @param page takes one page of paths after the other, and says whether more are wanted
     * @return whether all pages were wanted
     */
    public boolean list(Predicate<List<String>> page) throws AwsFailure {
        return call(
                "list the repositories",
                client ->
                        client
                                .describeRepositoriesPaginator(
                                        request ->
                                                request.registryId(host.account()).maxResults(PAGE))
                                .stream()
                                .allMatch(answer -> page.test(paths(answer))));
    }

    private static List<String> paths(DescribeRepositoriesResponse answer) {
        return answer.repositories().stream().map(Repository::repositoryName).toList();
    }

    /** Creates an empty repository (CreateRepository). */
    public void create(String path) throws AwsFailure {
        call(
                "create the repository " + path,
                client ->
                        client.createRepository(
                                request ->
                                        request.registryId(host.account()).repositoryName(path)));
    }

    /**
     * Takes away a tag, or a manifest with all its tags (BatchDeleteImage). The last tag takes its
     * manifest with it.
     */
    public void delete(String path, Selector selector) throws AwsFailure {
        String doing = "delete " + selector + " of " + path;
        List<ImageFailure> failures =
                call(
                        doing,
                        client ->
                                client.batchDeleteImage(
                                                request ->
                                                        request.registryId(host.account())
                                                                .repositoryName(path)
                                                                .imageIds(identifier(selector)))
                                        .failures());
        if (!failures.isEmpty()) {
            throw notDeleted(failures.getFirst(), doing);
        }
    }

    private static ImageIdentifier identifier(Selector selector) {
        ImageIdentifier.Builder builder = ImageIdentifier.builder();
        return switch (selector) {
            case Tag tag -> builder.imageTag(tag.toString()).build();
            case Digest digest -> builder.imageDigest(digest.toString()).build();
        };
    }

    private static AwsFailure notDeleted(ImageFailure failure, String doing) {
        String message = "AWS did not " + doing + " (" + failure.failureCodeAsString() + ").";
        return switch (failure.failureCode()) {
            case ImageFailureCode.IMAGE_NOT_FOUND ->
                    new AwsFailure(AwsFailure.Kind.NOT_FOUND, message, "Refresh the list.", null);
            case ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST ->
                    new AwsFailure(
                            AwsFailure.Kind.CONFLICT,
                            message,
                            "An index refers to it: delete that first.",
                            null);
            case null, default ->
                    new AwsFailure(AwsFailure.Kind.OTHER, message, "Try again later.", null);
        };
    }

    /** What is done with a client that is closed afterwards. */
    @FunctionalInterface
    private interface Action<T> {
        T with(EcrClient client);
    }

    private <T> T call(String doing, Action<T> action) throws AwsFailure {
        return access.call(
                doing,
                signIn -> {
                    try (EcrClient client = access.privateClient(host, signIn)) {
                        return action.with(client);
                    }
                });
    }
}
