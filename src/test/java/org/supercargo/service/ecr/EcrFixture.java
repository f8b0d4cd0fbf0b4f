package org.supercargo.service.ecr;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.supercargo.content.RegistryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.TestHome;
import org.supercargo.credential.ecr.EcrRepositories;
import org.supercargo.credential.ecr.FakeAws;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A registry of ECR on the loopback: its registry API answers as it is told, and so does AWS. The
 * real clients stand between.
 */
final class EcrFixture implements AutoCloseable {
    private static final RegistryName ECR =
            new RegistryName("123456789012.dkr.ecr.eu-west-1.amazonaws.com");
    private static final ConnectionSettings PLAIN_HTTP =
            new ConnectionSettings() {
                @Override
                public Protocol protocol(RegistryName registry) {
                    return Protocol.HTTP;
                }
            };

    final FakeAws aws = new FakeAws();
    final TestHome home;
    private final MockWebServer server = new MockWebServer();

    EcrFixture(Path folder) throws IOException {
        home =
                new TestHome(folder)
                        .variable("AWS_ENDPOINT_URL_ECR", aws.url())
                        .variable("AWS_ENDPOINT_URL_ECR_PUBLIC", aws.url());
        server.start();
    }

    /** Lets the AWS SDK find a sign-in. */
    EcrFixture signedIn() {
        home.variable("AWS_ACCESS_KEY_ID", "AKIDTEST").variable("AWS_SECRET_ACCESS_KEY", "secret");
        return this;
    }

    /** Lets the AWS SDK find a profile whose SSO sign-in is over. */
    EcrFixture signedInBefore() {
        home.variable("AWS_PROFILE", "work")
                .file(
                        ".aws/config",
                        """
                        [profile work]
                        sso_session = company
                        sso_account_id = 123456789012
                        sso_role_name = reader
                        region = eu-west-1
                        [sso-session company]
                        sso_region = eu-west-1
                        sso_start_url = https://company.example/start
                        """);
        return this;
    }

    /**
     * @param answers by method and path, such as {@code GET /v2/_catalog}
     */
    EcrFixture registryAnswers(Function<String, MockResponse> answers) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answers.apply(
                                request.getMethod() + " " + request.getUrl().encodedPath());
                    }
                });
        return this;
    }

    static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    static MockResponse json(int code, String body) {
        return new MockResponse.Builder()
                .code(code)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    RegistryContent registry() {
        return registry(ECR);
    }

    RegistryContent gallery() {
        return registry(new RegistryName("public.ecr.aws"));
    }

    private RegistryContent registry(RegistryName known) {
        return new EcrRegistry(
                new RegistryClients(CredentialProvider.NONE, PLAIN_HTTP, RequestObserver.NONE)
                        .open(new RegistryName("localhost:" + server.getPort())),
                EcrRepositories.of(known, home.environment()).orElseThrow());
    }

    RepositoryName repository(String path) {
        return new RepositoryName(registry().name(), path);
    }

    int registryRequests() {
        return server.getRequestCount();
    }

    /** The operations that AWS was asked for. */
    List<String> operations() {
        return aws.calls().stream()
                .map(call -> call.target().substring(call.target().indexOf('.') + 1))
                .toList();
    }

    @Override
    public void close() {
        server.close();
        aws.close();
    }
}
