package org.supercargo.credential.ecr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.credential.TestHome;
import org.supercargo.oci.RegistryName;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EcrSourceTest {
    private static final String HOST = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
    private static final String METADATA = "aws.disableEc2Metadata";

    @TempDir Path folder;
    private FakeAws aws;
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");

    @BeforeEach
    void start() throws IOException {
        aws = new FakeAws();
        System.setProperty(METADATA, "true"); // the chain must not ask the test machine's cloud
    }

    @AfterEach
    void stop() {
        aws.close();
        System.clearProperty(METADATA);
    }

    @Test
    void B62_B63_thePrivateTokenIsAskedForWithTheAccountAndRegionOfTheHost() {
        aws.answer(200, token("one", HOST));
        Finding finding = look(source(signedIn()), HOST);
        assertThat(finding.credential()).isEqualTo(password("AWS", "one"));
        assertThat(finding.step().place().source()).isEqualTo("Amazon ECR");
        assertThat(finding.step().place().location()).isEqualTo("AWS environment variables");
        assertThat(aws.calls()).singleElement().satisfies(EcrSourceTest::isSignedForEuWest);
    }

    private static void isSignedForEuWest(FakeAws.Call call) {
        assertThat(call.target())
                .isEqualTo("AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken");
        assertThat(call.authorization())
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIDTEST/")
                .contains("/eu-west-1/ecr/aws4_request");
        assertThat(call.body()).isEqualTo("{\"registryIds\":[\"123456789012\"]}");
    }

    @Test
    void B62_aFipsHostIsAskedForAtTheEndpointOfTheSettings() {
        String fips = "123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com";
        aws.answer(200, token("one", fips));
        assertThat(look(source(signedIn()), fips).credential()).isEqualTo(password("AWS", "one"));
        assertThat(aws.calls().getFirst().authorization()).contains("/us-gov-west-1/ecr/");
    }

    @Test
    void B68_thePublicTokenIsABearerTokenFromUsEast() {
        aws.answer(
                200,
                """
                {"authorizationData":{"authorizationToken":"raw-token","expiresAt":1795262400}}\
                """);
        assertThat(look(source(signedIn()), "public.ecr.aws").credential())
                .isEqualTo(bearer("raw-token"));
        assertThat(aws.calls())
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.target())
                                    .isEqualTo("SpencerFrontendService.GetAuthorizationToken");
                            assertThat(call.authorization())
                                    .contains("/us-east-1/ecr-public/aws4_request");
                        });
    }

    @Test
    void M2_profilesOfTheAwsConfigurationCountWithTheirEndpoint() {
        aws.answer(200, token("one", HOST));
        TestHome home =
                new TestHome(folder)
                        .file(
                                ".aws/config",
                                "[profile work]\nregion = us-west-2\nendpoint_url = "
                                        + aws.url()
                                        + "\n")
                        .file(
                                ".aws/credentials",
                                "[work]\naws_access_key_id = AKIDTEST\n"
                                        + "aws_secret_access_key = MARKER\n")
                        .variable("AWS_PROFILE", "work");
        Finding finding = look(source(home), HOST);
        assertThat(finding.credential()).isEqualTo(password("AWS", "one"));
        assertThat(finding.step().place().location()).isEqualTo("AWS profile work");
        assertThat(aws.calls()).singleElement().satisfies(EcrSourceTest::isSignedForEuWest);
        assertThat(finding.toString()).doesNotContain("MARKER");
    }

    @Test
    void B63_aTokenIsRenewedAfterHalfItsTimeAndUsedOnIfThatFails() {
        aws.answer(200, token("one", HOST)).answer(400, error("ServerException"));
        EcrSource source = source(signedIn());
        look(source, HOST);
        now = now.plusSeconds(5 * 3600);
        assertThat(look(source, HOST).credential()).isEqualTo(password("AWS", "one"));
        assertThat(aws.calls()).hasSize(1);
        now = now.plusSeconds(2 * 3600);
        assertThat(look(source, HOST).credential()).isEqualTo(password("AWS", "one"));
        assertThat(aws.calls()).hasSizeGreaterThan(1);
        now = now.plusSeconds(6 * 3600);
        assertThat(look(source, HOST).step().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void M1_aRefusedTokenIsFetchedAnew() {
        aws.answer(200, token("one", HOST)).answer(200, token("two", HOST));
        EcrSource source = source(signedIn());
        look(source, HOST);
        source.forget(CredentialRequest.of(new RegistryName(HOST)));
        assertThat(look(source, HOST).credential()).isEqualTo(password("AWS", "two"));
    }

    @Test
    void B64_aTokenForAnotherRegistryIsNotUsed() {
        aws.answer(200, token("one", "999999999999.dkr.ecr.eu-west-1.amazonaws.com"));
        Finding finding = look(source(signedIn()), HOST);
        assertThat(finding.credential()).isEmpty();
        assertThat(finding.step().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aTokenThatIsNoneIsSaidAndNotQuoted() {
        aws.answer(
                200,
                """
                {"authorizationData":[{"authorizationToken":"MARKER","expiresAt":1795262400,
                 "proxyEndpoint":"https://%s"}]}\
                """
                        .formatted(HOST));
        Finding finding = look(source(signedIn()), HOST);
        assertThat(finding.step().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finding.toString()).doesNotContain("MARKER");
    }

    @Test
    void anExpiredAwsSignInIsNamedWithWhatHelps() {
        aws.answer(400, error("ExpiredTokenException"));
        Step step = look(source(signedIn()), HOST).step();
        assertThat(step.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(step.detail()).contains("does not accept", "ExpiredTokenException");
        assertThat(step.remedy()).contains("aws configure");
    }

    @Test
    void anExpiredSsoSignInNamesTheCommandThatRenewsIt() {
        TestHome home =
                new TestHome(folder)
                        .file(
                                ".aws/config",
                                """
                                [profile work]
                                sso_session = company
                                sso_account_id = 123456789012
                                sso_role_name = reader
                                [sso-session company]
                                sso_region = eu-west-1
                                sso_start_url = https://company.example/start
                                """)
                        .variable("AWS_PROFILE", "work");
        Step step = look(source(home), HOST).step();
        assertThat(step.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(step.detail()).contains("SSO", "work");
        assertThat(step.remedy()).contains("aws sso login --profile work");
    }

    @Test
    void withoutAnyAwsSignInThatIsSaid() {
        Step step = look(source(new TestHome(folder)), HOST).step();
        assertThat(step.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(step.detail()).contains("no AWS sign-in");
        assertThat(step.remedy()).contains("aws configure");
    }

    @Test
    void brokenAwsSettingsCostOnlyThisSource() {
        TestHome home = new TestHome(folder).file(".aws/config", "MARKER\n[[[");
        Step step = look(source(home), HOST).step();
        assertThat(step.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(step.detail()).contains(".aws/config").doesNotContain("MARKER");
        Step endpoint = look(source(keys().variable("AWS_ENDPOINT_URL", "not a url")), HOST).step();
        assertThat(endpoint.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(endpoint.remedy()).contains("AWS_ENDPOINT_URL");
    }

    @Test
    void withoutANetworkThatIsSaid() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        TestHome home = keys().variable("AWS_ENDPOINT_URL_ECR", "http://127.0.0.1:" + port);
        Step step = look(source(home), HOST).step();
        assertThat(step.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(step.detail()).contains("could not be reached");
    }

    @Test
    void S1_7_otherRegistriesAreNotAskedAbout() {
        assertThat(look(source(signedIn()), "secret.example.com").step().outcome())
                .isEqualTo(Outcome.NONE);
        assertThat(aws.calls()).isEmpty();
    }

    private TestHome keys() {
        return new TestHome(folder)
                .variable("AWS_ACCESS_KEY_ID", "AKIDTEST")
                .variable("AWS_SECRET_ACCESS_KEY", "secret");
    }

    private TestHome signedIn() {
        return keys().variable("AWS_ENDPOINT_URL_ECR", aws.url())
                .variable("AWS_ENDPOINT_URL_ECR_PUBLIC", aws.url());
    }

    private EcrSource source(TestHome home) {
        return new EcrSource(home.environment(), () -> now);
    }

    private static Finding look(EcrSource source, String host) {
        return source.look(CredentialRequest.of(new RegistryName(host))).getFirst();
    }

    private String token(String password, String host) {
        return """
        {"authorizationData":[{"authorizationToken":"%s","expiresAt":%d,
         "proxyEndpoint":"https://%s"}]}\
        """
                .formatted(
                        base64("AWS:" + password),
                        Instant.parse("2026-11-21T12:00:00Z").getEpochSecond(),
                        host);
    }

    private static String error(String code) {
        return "{\"__type\":\"%s\",\"message\":\"said\"}".formatted(code);
    }
}
