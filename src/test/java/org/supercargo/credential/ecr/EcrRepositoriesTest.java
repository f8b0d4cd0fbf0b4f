package org.supercargo.credential.ecr;

import static org.assertj.core.api.Assertions.assertThat;
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

class EcrRepositoriesTest {
    private static final RegistryName REGISTRY =
            new RegistryName("123456789012.dkr.ecr.eu-west-1.amazonaws.com");
    private static final String DIGEST = "sha256:" + "a".repeat(64);

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
    void D32_repositoriesAreListedPageByPage() throws AwsFailure {
        aws.answer(200, "{\"repositories\":[{\"repositoryName\":\"a\"}],\"nextToken\":\"n\"}")
                .answer(200, "{\"repositories\":[{\"repositoryName\":\"b/c\"}]}");
        List<List<String>> pages = new ArrayList<>();
        repositories().list(pages::add);
        assertThat(pages).containsExactly(List.of("a"), List.of("b/c"));
        assertThat(aws.calls())
                .extracting(FakeAws.Call::target)
                .allMatch(target -> target.endsWith(".DescribeRepositories"));
        assertThat(aws.calls().getLast().body()).contains("\"nextToken\":\"n\"");
    }

    @Test
    void H7_aRepositoryIsCreated() throws AwsFailure {
        aws.answer(200, "{\"repository\":{\"repositoryName\":\"team/new\"}}");
        repositories().create("team/new");
        assertThat(aws.calls())
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.target()).endsWith(".CreateRepository");
                            assertThat(call.body())
                                    .contains("\"repositoryName\":\"team/new\"", "123456789012");
                        });
    }

    @Test
    void aRepositoryThatExistsIsSaid() {
        aws.answer(400, "{\"__type\":\"RepositoryAlreadyExistsException\"}");
        assertThat(failure(() -> repositories().create("a")).kind())
                .isEqualTo(AwsFailure.Kind.ALREADY_EXISTS);
    }

    @Test
    void aMissingRightIsSaid() {
        aws.answer(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}");
        AwsFailure failure = failure(() -> repositories().list(page -> true));
        assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.DENIED);
        assertThat(failure).hasMessageContaining("list the repositories");
    }

    @Test
    void G14_aTagAndAManifestAreDeletedByTheirOwnNames() throws AwsFailure {
        aws.answer(200, "{\"imageIds\":[],\"failures\":[]}");
        repositories().delete("a", new Tag("1.0"));
        repositories().delete("a", Digest.parse(DIGEST));
        assertThat(aws.calls())
                .extracting(FakeAws.Call::body)
                .satisfiesExactly(
                        tag -> assertThat(tag).contains("\"imageTag\":\"1.0\""),
                        digest -> assertThat(digest).contains("\"imageDigest\":\"" + DIGEST));
        assertThat(aws.calls().getFirst().target()).endsWith(".BatchDeleteImage");
    }

    @Test
    void G36_aRepositoryIsDeletedWithItsImages() throws AwsFailure {
        aws.answer(200, "{\"repository\":{}}");
        repositories().deleteRepository("team/old");
        assertThat(aws.calls())
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.target()).endsWith(".DeleteRepository");
                            assertThat(call.body())
                                    .contains(
                                            "\"repositoryName\":\"team/old\"",
                                            "\"force\":true",
                                            "123456789012");
                        });
    }

    @Test
    void G14_anImageThatAnIndexRefersToIsAConflict() {
        aws.answer(
                200,
                """
                {"imageIds":[],"failures":[{"failureCode":"ImageReferencedByManifestList",
                 "imageId":{"imageDigest":"x"}}]}\
                """);
        AwsFailure failure = failure(() -> repositories().delete("a", Digest.parse(DIGEST)));
        assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.CONFLICT);
        assertThat(failure.remedy()).contains("index");
    }

    @Test
    void otherRegistriesAreNotOfEcr() {
        assertThat(EcrRepositories.of(new RegistryName("ecr.example.com"), home().environment()))
                .isEmpty();
    }

    private interface Call {
        void run() throws AwsFailure;
    }

    private static AwsFailure failure(Call call) {
        return catchThrowableOfType(AwsFailure.class, call::run);
    }

    private EcrRepositories repositories() {
        return EcrRepositories.of(REGISTRY, home().environment()).orElseThrow();
    }

    private TestHome home() {
        return new TestHome(folder)
                .variable("AWS_ACCESS_KEY_ID", "AKIDTEST")
                .variable("AWS_SECRET_ACCESS_KEY", "secret")
                .variable("AWS_ENDPOINT_URL_ECR", aws.url());
    }
}
