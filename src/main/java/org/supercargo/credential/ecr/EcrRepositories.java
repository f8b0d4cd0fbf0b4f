package org.supercargo.credential.ecr;

import org.supercargo.credential.Environment;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Selector;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a registry of ECR does only through AWS: list the repositories of the account, create one,
 * and delete images. Each call blocks on the network.
 */
public sealed interface EcrRepositories permits PrivateRepositories, PublicRepositories {
    /**
     * @return empty if it is no registry of ECR
     */
    static Optional<EcrRepositories> of(RegistryName registry, Environment environment) {
        return EcrHost.of(registry.host())
                .map(
                        host ->
                                host.isPublic()
                                        ? new PublicRepositories(host, environment)
                                        : new PrivateRepositories(host, environment));
    }

    /** Whether this is the gallery that all accounts share, rather than an account's own. */
    boolean isPublic();

    /**
     * Lists the paths of all repositories of the account (DescribeRepositories).
     *
     * @param page takes one page of paths after the other, and says whether more are wanted
     * @return whether all pages were wanted
     */
    boolean list(Predicate<List<String>> page) throws AwsFailure;

    /**
     * Looks whether AWS gives a token for the registry.
     *
     * @throws AwsFailure if it does not, and why
     */
    void checkSignIn() throws AwsFailure;

    /** Creates an empty repository (CreateRepository). */
    void create(String path) throws AwsFailure;

    /** Deletes a repository with all its images (DeleteRepository). */
    void deleteRepository(String path) throws AwsFailure;

    /**
     * Takes away a tag, or a manifest with all its tags (BatchDeleteImage). The last tag takes its
     * manifest with it.
     */
    void delete(String path, Selector selector) throws AwsFailure;
}
