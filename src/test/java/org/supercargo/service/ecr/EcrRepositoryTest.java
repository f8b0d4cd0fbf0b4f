package org.supercargo.service.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

class EcrRepositoryTest {
    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final Tag TAG = new Tag("1.0");
    private static final String DONE = "{\"imageIds\":[],\"failures\":[]}";

    @TempDir Path folder;
    private EcrFixture ecr;

    @BeforeEach
    void start() throws IOException {
        ecr = new EcrFixture(folder).signedIn().registryAnswers(this::withoutDeletion);
    }

    @AfterEach
    void stop() {
        ecr.close();
    }

    /** One image under one tag, and ECR's old answer to DELETE: the route is missing. */
    private MockResponse withoutDeletion(String request) {
        if (request.startsWith("DELETE")) {
            return new MockResponse.Builder().code(404).body("404 page not found\n").build();
        }
        if (request.endsWith("/tags/list")) {
            return EcrFixture.json(200, "{\"name\":\"team/api\",\"tags\":[\"1.0\"]}");
        }
        return request.endsWith("/manifests/1.0") ? manifest() : EcrFixture.status(404);
    }

    private static MockResponse manifest() {
        return EcrFixture.status(200)
                .newBuilder()
                .setHeader("Content-Type", IMAGE.document().mediaType())
                .setHeader("Docker-Content-Digest", IMAGE.digest())
                .setHeader("Content-Length", IMAGE.document().bytes().length)
                .build();
    }

    @Test
    void G14_aTagIsRemovedByAwsWhereTheRegistryCannot() throws ContentException {
        ecr.aws.answer(200, DONE);

        repository().deleteTag(TAG);

        assertThat(ecr.operations()).containsExactly("BatchDeleteImage");
        assertThat(ecr.aws.calls().getFirst().body())
                .contains("\"imageTag\":\"1.0\"", "\"repositoryName\":\"team/api\"");
    }

    @Test
    void G14_aManifestIsDeletedByAwsWhereTheRegistryCannot() throws ContentException {
        ecr.aws.answer(200, DONE);

        repository().deleteManifest(Digest.parse(IMAGE.digest()));

        assertThat(ecr.aws.calls().getFirst().body())
                .contains("\"imageDigest\":\"" + IMAGE.digest());
    }

    @Test
    void G14_awsIsNotAskedWhereTheRegistryCanDelete() throws ContentException {
        ecr.registryAnswers(request -> EcrFixture.status(202));

        repository().deleteTag(TAG);
        repository().deleteManifest(Digest.parse(IMAGE.digest()));

        assertThat(ecr.operations()).isEmpty();
    }

    @Test
    void G4_aTagThatIsReallyMissingIsNotAskedForAtAws() {
        ecr.registryAnswers(
                request -> EcrFixture.json(404, "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\"}]}"));

        assertThatThrownBy(() -> repository().deleteTag(TAG))
                .isInstanceOf(ContentException.NotFound.class);
        assertThat(ecr.operations()).isEmpty();
    }

    @Test
    void G14_anImageThatAnIndexRefersToIsAConflictInWords() {
        ecr.aws.answer(
                200,
                """
                {"imageIds":[],"failures":[{"failureCode":"ImageReferencedByManifestList",
                 "imageId":{"imageDigest":"x"}}]}\
                """);

        ContentException failure =
                catchThrowableOfType(
                        ContentException.Conflict.class,
                        () -> repository().deleteManifest(Digest.parse(IMAGE.digest())));

        assertThat(failure).hasMessageContaining("ImageReferencedByManifestList");
        assertThat(failure.remedy()).isEqualTo("An index refers to it: delete that first.");
    }

    @Test
    void G14_aFailureWithoutACodeIsStillTold() {
        ecr.aws.answer(200, "{\"failures\":[{\"imageId\":{\"imageTag\":\"1.0\"}}]}");

        assertThatThrownBy(() -> repository().deleteTag(TAG))
                .isInstanceOf(ContentException.ServerFailure.class);
    }

    @Test
    void G14_thePlanSaysThatTheLastTagTakesTheImageWithIt() throws ContentException {
        DeletionPlan plan =
                new DeleteService(
                                name -> ecr.registry(),
                                new Journal(folder, InstantSource.system()),
                                InstantSource.system())
                        .plan(DeletionVerb.UNTAG, ecr.repository("team/api").at(TAG));

        assertThat(plan.stays()).isEmpty();
        assertThat(plan.manifests()).containsExactly(Digest.parse(IMAGE.digest()));
    }

    private RepositoryContent repository() {
        return ecr.registry().repository(ecr.repository("team/api"));
    }
}
