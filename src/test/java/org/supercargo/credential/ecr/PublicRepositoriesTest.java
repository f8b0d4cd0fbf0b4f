package org.supercargo.credential.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.TestHome;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PublicRepositoriesTest {
    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final String ALIASES =
            """
            {"registries":[{"registryId":"123456789012","aliases":[
             {"name":"a1b2c3d4","status":"ACTIVE"},{"name":"harbourworks","status":"ACTIVE"}]}]}\
            """;

    @TempDir Path folder;
    private FakeAws aws;

    @BeforeEach
    void start() throws IOException {
        aws = new FakeAws();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void D33_ownRepositoriesAreListedWithTheirAlias() throws AwsFailure {
        aws.answer(200, page("a1b2c3d4/api", ",\"nextToken\":\"n\""))
                .answer(200, page("a1b2c3d4/team/web", ""));
        List<List<String>> pages = new ArrayList<>();

        assertThat(repositories().list(pages::add)).isTrue();

        assertThat(pages).containsExactly(List.of("a1b2c3d4/api"), List.of("a1b2c3d4/team/web"));
        assertThat(aws.calls())
                .hasSize(2)
                .allSatisfy(PublicRepositoriesTest::isSignedForPublic)
                .extracting(FakeAws.Call::target)
                .containsOnly("SpencerFrontendService.DescribeRepositories");
    }

    @Test
    void H7_aRepositoryIsCreatedUnderAnAliasOfTheAccount() throws AwsFailure {
        aws.answer(200, ALIASES).answer(200, "{\"repository\":{}}");

        repositories().create("harbourworks/team/new");

        assertThat(aws.calls())
                .extracting(FakeAws.Call::target)
                .containsExactly(
                        "SpencerFrontendService.DescribeRegistries",
                        "SpencerFrontendService.CreateRepository");
        assertThat(aws.calls().getLast().body()).contains("\"repositoryName\":\"team/new\"");
    }

    @Test
    void G15_aTagAndAManifestAreDeletedByTheirOwnNames() throws AwsFailure {
        aws.answer(200, ALIASES).answer(200, "{\"imageIds\":[],\"failures\":[]}");
        EcrRepositories repositories = repositories();

        repositories.delete("a1b2c3d4/api", new Tag("1.0"));
        repositories.delete("a1b2c3d4/api", Digest.parse(DIGEST));

        assertThat(aws.calls())
                .extracting(FakeAws.Call::target)
                .containsExactly(
                        "SpencerFrontendService.DescribeRegistries",
                        "SpencerFrontendService.BatchDeleteImage",
                        "SpencerFrontendService.BatchDeleteImage");
        assertThat(aws.calls().get(1).body())
                .contains("\"repositoryName\":\"api\"", "\"imageTag\":\"1.0\"");
        assertThat(aws.calls().getLast().body()).contains("\"imageDigest\":\"" + DIGEST);
    }

    @Test
    void G36_onlyARepositoryOfTheAccountIsDeleted() throws AwsFailure {
        aws.answer(200, ALIASES).answer(200, "{\"repository\":{}}");
        EcrRepositories repositories = repositories();

        repositories.deleteRepository("a1b2c3d4/old");

        assertThat(aws.calls().getLast().target())
                .isEqualTo("SpencerFrontendService.DeleteRepository");
        assertThat(aws.calls().getLast().body()).contains("\"repositoryName\":\"old\"");
        assertThatThrownBy(() -> repositories.deleteRepository("docker/old"))
                .isInstanceOf(AwsFailure.class);
        assertThat(aws.calls()).hasSize(2);
    }

    @Test
    void G15_nothingOfTheSameNameIsDeletedForAnotherAccountsAlias() {
        aws.answer(200, ALIASES);

        AwsFailure failure =
                catchThrowableOfType(
                        AwsFailure.class,
                        () -> repositories().delete("docker/api", new Tag("1.0")));

        assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.REJECTED);
        assertThat(failure.remedy()).contains("a1b2c3d4/ or harbourworks/");
        assertThat(aws.calls())
                .extracting(FakeAws.Call::target)
                .containsExactly("SpencerFrontendService.DescribeRegistries");
    }

    @Test
    void G15_anImageThatIsNotThereIsSaid() {
        aws.answer(200, ALIASES)
                .answer(200, "{\"failures\":[{\"failureCode\":\"ImageNotFound\"}]}");

        AwsFailure failure =
                catchThrowableOfType(
                        AwsFailure.class,
                        () -> repositories().delete("a1b2c3d4/api", new Tag("1.0")));

        assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.NOT_FOUND);
    }

    private static void isSignedForPublic(FakeAws.Call call) {
        assertThat(call.authorization()).contains("/us-east-1/ecr-public/aws4_request");
    }

    private static String page(String path, String more) {
        return "{\"repositories\":[{\"repositoryName\":\"x\",\"repositoryUri\":\"public.ecr.aws/%s\"}]%s}"
                .formatted(path, more);
    }

    private EcrRepositories repositories() {
        return EcrRepositories.of(
                        new RegistryName("public.ecr.aws"),
                        new TestHome(folder)
                                .variable("AWS_ACCESS_KEY_ID", "AKIDTEST")
                                .variable("AWS_SECRET_ACCESS_KEY", "secret")
                                .variable("AWS_ENDPOINT_URL_ECR_PUBLIC", aws.url())
                                .environment())
                .orElseThrow();
    }
}
