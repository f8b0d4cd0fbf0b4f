package org.supercargo.credential.ecr;

import org.supercargo.credential.Environment;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;

import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailure;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The account's own repositories at ECR Public. There a path begins with an alias of the account,
 * which AWS does not want to hear: it is checked and left out.
 */
final class PublicRepositories implements EcrRepositories {
    private static final int PAGE = 1000;

    private final EcrHost host;
    private final AwsAccess access;
    private final EcrTokens tokens;

    /** Empty until they were asked for. */
    private volatile Set<String> aliases = Set.of();

    PublicRepositories(EcrHost host, Environment environment) {
        this.host = host;
        this.access = new AwsAccess(environment);
        this.tokens = new EcrTokens(environment);
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public boolean list(Predicate<List<String>> page) throws AwsFailure {
        return call(
                "list the repositories",
                client ->
                        client
                                .describeRepositoriesPaginator(request -> request.maxResults(PAGE))
                                .stream()
                                .allMatch(answer -> page.test(paths(answer))));
    }

    private static List<String> paths(DescribeRepositoriesResponse answer) {
        return answer.repositories().stream()
                .map(Repository::repositoryUri)
                .map(uri -> uri.substring(uri.indexOf('/') + 1))
                .toList();
    }

    @Override
    public void checkSignIn() throws AwsFailure {
        tokens.fetch(host, Instant.now());
    }

    @Override
    public void create(String path) throws AwsFailure {
        String doing = "create the repository " + path;
        String name = ownName(path, doing);
        call(doing, client -> client.createRepository(request -> request.repositoryName(name)));
    }

    @Override
    public void deleteRepository(String path) throws AwsFailure {
        String doing = "delete the repository " + path;
        String name = ownName(path, doing);
        call(
                doing,
                client ->
                        client.deleteRepository(
                                request -> request.repositoryName(name).force(true)));
    }

    @Override
    public void delete(String path, Selector selector) throws AwsFailure {
        String doing = "delete " + selector + " of " + path;
        String name = ownName(path, doing);
        List<ImageFailure> failures =
                call(
                        doing,
                        client ->
                                client.batchDeleteImage(
                                                request ->
                                                        request.repositoryName(name)
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

    /** Another account may have a repository of the same name under its own alias. */
    private String ownName(String path, String doing) throws AwsFailure {
        int slash = path.indexOf('/');
        if (aliases.isEmpty()) {
            aliases = askForAliases(doing);
        }
        if (slash < 0 || !aliases.contains(path.substring(0, slash))) {
            throw new AwsFailure(
                    AwsFailure.Kind.REJECTED,
                    "Your AWS account has no such place at ECR Public.",
                    aliases.isEmpty()
                            ? "Create its first repository with AWS."
                            : "Its repositories begin with " + String.join("/ or ", aliases) + "/.",
                    null);
        }
        return path.substring(slash + 1);
    }

    private Set<String> askForAliases(String doing) throws AwsFailure {
        return call(
                doing,
                client -> {
                    Set<String> names = new TreeSet<>();
                    client.describeRegistriesPaginator(request -> {}).registries().stream()
                            .flatMap(registry -> registry.aliases().stream())
                            .forEach(alias -> names.add(alias.name()));
                    return names;
                });
    }

    private <T> T call(String doing, Function<EcrPublicClient, T> question) throws AwsFailure {
        return access.ask(doing, signIn -> access.publicClient(host, signIn), question);
    }
}
