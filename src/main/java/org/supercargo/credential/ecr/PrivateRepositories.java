package org.supercargo.credential.ecr;

import org.supercargo.credential.Environment;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.Repository;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The repositories of an account's own ECR registry. */
final class PrivateRepositories implements EcrRepositories {
    private static final int PAGE = 1000;

    private final EcrHost host;
    private final AwsAccess access;
    private final EcrTokens tokens;

    PrivateRepositories(EcrHost host, Environment environment) {
        this.host = host;
        this.access = new AwsAccess(environment);
        this.tokens = new EcrTokens(environment);
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    @Override
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

    @Override
    public void checkSignIn() throws AwsFailure {
        tokens.fetch(host, Instant.now());
    }

    @Override
    public void create(String path) throws AwsFailure {
        call(
                "create the repository " + path,
                client ->
                        client.createRepository(
                                request ->
                                        request.registryId(host.account()).repositoryName(path)));
    }

    @Override
    public void deleteRepository(String path) throws AwsFailure {
        call(
                "delete the repository " + path,
                client ->
                        client.deleteRepository(
                                request ->
                                        request.registryId(host.account())
                                                .repositoryName(path)
                                                .force(true)));
    }

    @Override
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
            throw AwsFailures.notDeleted(failures.getFirst().failureCodeAsString(), doing);
        }
    }

    private static ImageIdentifier identifier(Selector selector) {
        ImageIdentifier.Builder builder = ImageIdentifier.builder();
        return switch (selector) {
            case Tag tag -> builder.imageTag(tag.toString()).build();
            case Digest digest -> builder.imageDigest(digest.toString()).build();
        };
    }

    private <T> T call(String doing, Function<EcrClient, T> question) throws AwsFailure {
        return access.ask(doing, signIn -> access.privateClient(host, signIn), question);
    }
}
