package org.supercargo.service.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.Listing;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.CreateService;
import org.supercargo.service.CreatedRepository;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

class EcrRegistryTest {
    private static final String METADATA = "aws.disableEc2Metadata";
    private static final String REPOSITORIES =
            "{\"repositories\":[{\"repositoryName\":\"a\"},{\"repositoryName\":\"b/c\"}]}";

    @TempDir Path folder;
    private EcrFixture ecr;
    private final List<String> listed = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        System.setProperty(METADATA, "true"); // the chain must not ask the test machine's cloud
        ecr = new EcrFixture(folder).registryAnswers(request -> EcrFixture.status(404));
    }

    @AfterEach
    void stop() {
        ecr.close();
        System.clearProperty(METADATA);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405})
    void D32_whereTheCatalogIsRefusedAwsLists(int status) throws ContentException {
        ecr.signedIn().registryAnswers(request -> EcrFixture.status(status));
        ecr.aws.answer(200, REPOSITORIES);

        assertThat(list()).isEqualTo(Listing.COMPLETE);
        assertThat(listed).containsExactly("a", "b/c");
        assertThat(ecr.operations()).containsExactly("DescribeRepositories");
    }

    @Test
    void D32_whereTheCatalogWorksAwsIsNotAsked() throws ContentException {
        ecr.registryAnswers(request -> EcrFixture.json(200, "{\"repositories\":[\"x\"]}"));

        assertThat(list()).isEqualTo(Listing.COMPLETE);
        assertThat(listed).containsExactly("x");
        assertThat(ecr.operations()).isEmpty();
    }

    @Test
    void D32_aListingThatIsStoppedAsksForNoFurtherPage() throws ContentException {
        ecr.signedIn()
                .aws
                .answer(200, "{\"repositories\":[{\"repositoryName\":\"a\"}],\"nextToken\":\"n\"}");

        assertThat(ecr.registry().listRepositories(names -> false).isComplete()).isFalse();
        assertThat(ecr.operations()).hasSize(1);
    }

    @Test
    void D33_ofTheGalleryTheAccountsOwnRepositoriesAreListed() throws ContentException {
        ecr.signedIn()
                .aws
                .answer(200, "{\"repositories\":[{\"repositoryUri\":\"public.ecr.aws/a/b\"}]}");

        Listing listing = ecr.gallery().listRepositories(listed::addAll);

        assertThat(listed).containsExactly("a/b");
        assertThat(listing.incompleteBecause()).get().asString().contains("your own account");
        assertThat(ecr.registryRequests()).isZero();
    }

    @Test
    void D33_withoutAnAwsSignInTheGalleryListsNothingAndSaysWhy() {
        assertThatThrownBy(() -> ecr.gallery().listRepositories(listed::addAll))
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining("your own account")
                .hasMessageContaining("no AWS sign-in on this computer");
    }

    @Test
    void B65_anExpiredSsoSignInIsSaidWithTheCommandThatRenewsIt() {
        ecr.signedInBefore();

        SignInRequired failure = catchThrowableOfType(SignInRequired.class, this::list);

        assertThat(failure).hasMessageContaining("The SSO sign-in of the AWS profile work");
        assertThat(failure.remedy()).contains("aws sso login --profile work");
        assertThat(failure.command()).containsExactly("aws", "sso", "login", "--profile", "work");
    }

    @Test
    void B65_anExpiredSsoSignInIsSaidWhereARepositoryIsOpened() {
        ecr.signedInBefore()
                .registryAnswers(
                        request ->
                                new MockResponse.Builder()
                                        .code(401)
                                        .setHeader("WWW-Authenticate", "Basic realm=\"ecr\"")
                                        .build());
        var repository = ecr.registry().repository(ecr.repository("team/api"));

        assertThatThrownBy(() -> repository.listTags(listed::addAll))
                .isInstanceOf(SignInRequired.class)
                .hasMessageContaining("The SSO sign-in of the AWS profile work");
        assertThatThrownBy(() -> repository.resolve(Tag.LATEST))
                .isInstanceOf(SignInRequired.class)
                .hasMessageContaining("The SSO sign-in of the AWS profile work");
    }

    @Test
    void B65_aMissingProfileIsSaid() {
        assertThatThrownBy(this::list)
                .isInstanceOf(SignInRequired.class)
                .hasMessageContaining("no AWS sign-in on this computer");
    }

    @Test
    void B65_aMissingNetworkIsSaid() {
        ecr.signedIn().aws.close();

        assertThatThrownBy(this::list)
                .isInstanceOf(ContentException.Unreachable.class)
                .hasMessageContaining("AWS could not be reached");
    }

    @Test
    void aMissingRightIsSaidInTheWordsOfAws() {
        ecr.signedIn().aws.answer(400, "{\"__type\":\"AccessDeniedException\"}");

        assertThatThrownBy(this::list)
                .isInstanceOf(ContentException.Denied.class)
                .hasMessageContaining("AccessDeniedException");
    }

    @Test
    void H7_aRepositoryIsCreatedByAwsAndNoMarkerIsPushed() throws ContentException {
        ecr.signedIn().aws.answer(200, "{\"repository\":{\"repositoryName\":\"team/new\"}}");

        CreatedRepository created = create("team/new");

        assertThat(created.marker()).isEmpty();
        assertThat(created.name()).isEqualTo(ecr.repository("team/new"));
        assertThat(ecr.operations()).containsExactly("CreateRepository");
        assertThat(ecr.registryRequests()).isZero();
    }

    @Test
    void G36_aRepositoryIsDeletedByAws() throws ContentException {
        ecr.signedIn().aws.answer(200, "{\"repository\":{}}");

        ecr.registry().deleteRepository(ecr.repository("team/old"));

        assertThat(ecr.operations()).containsExactly("DeleteRepository");
        assertThat(ecr.registryRequests()).isZero();
    }

    @Test
    void G36_aRepositoryThatIsNotThereIsSaid() {
        ecr.signedIn().aws.answer(400, "{\"__type\":\"RepositoryNotFoundException\"}");

        assertThatThrownBy(() -> ecr.registry().deleteRepository(ecr.repository("team/old")))
                .isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void H3_aRepositoryThatExistsIsLeftAlone() {
        ecr.signedIn().aws.answer(400, "{\"__type\":\"RepositoryAlreadyExistsException\"}");

        assertThatThrownBy(() -> create("team/there"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("exists already")
                .hasMessageContaining("Nothing was changed");
        assertThat(ecr.registryRequests()).isZero();
    }

    @Test
    void H2_aNameThatEcrDoesNotTakeIsRefusedBeforeAnyRequest() {
        assertThatThrownBy(() -> create("team__new")).isInstanceOf(Conflict.class);
        assertThat(ecr.operations()).isEmpty();
        assertThat(ecr.registryRequests()).isZero();
    }

    @Test
    void H2_theRuleIsToldWhileANameIsTyped() {
        var service = new CreateService(name -> ecr.registry(), Clock.systemUTC());
        assertThat(service.brokenNameRule(ecr.repository("team--new"))).isPresent();
        assertThat(service.brokenNameRule(ecr.repository("team/new"))).isEmpty();
    }

    @Test
    void aLimitOfTheAccountIsSaid() {
        ecr.signedIn().aws.answer(400, "{\"__type\":\"LimitExceededException\"}");

        Conflict failure = catchThrowableOfType(Conflict.class, () -> create("team/new"));

        assertThat(failure).hasMessageContaining("LimitExceededException");
        assertThat(failure.remedy()).contains("limits");
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com, true",
        "ecr.example.com, false",
        "public.ecr.aws, true",
        "localhost:5000, false"
    })
    void B60_onlyRegistriesOfEcrAreOpenedWithAws(String host, boolean withAws) {
        var plain =
                new RegistryClients(
                        CredentialProvider.NONE, ConnectionSettings.DEFAULT, RequestObserver.NONE);
        var registries = new EcrRegistries(plain, ecr.home.environment());

        assertThat(registries.open(new RegistryName(host)).createsRepositories())
                .isEqualTo(withAws);
    }

    private Listing list() throws ContentException {
        return ecr.registry().listRepositories(listed::addAll);
    }

    private CreatedRepository create(String path) throws ContentException {
        return new CreateService(name -> ecr.registry(), Clock.systemUTC())
                .create(ecr.repository(path), Tag.LATEST);
    }
}
