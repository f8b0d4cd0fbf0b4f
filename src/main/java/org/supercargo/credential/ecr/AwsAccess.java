package org.supercargo.credential.ecr;

import org.supercargo.credential.Environment;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The user's AWS sign-in, as the AWS SDK finds it: environment variables, web identity, profiles
 * with SSO or roles, the machine's own. Made anew for each use, so that a renewed sign-in counts at
 * once.
 */
final class AwsAccess {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(45);
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";

    private final Environment environment;
    private final AwsProfiles profiles;

    /**
     * An AWS sign-in that is valid now.
     *
     * @param source where it came from, in words
     */
    record SignIn(AwsCredentials credentials, String source) {}

    /** Something done with AWS. */
    @FunctionalInterface
    interface Call<T> {
        T with(SignIn signIn) throws AwsFailure;
    }

    AwsAccess(Environment environment) {
        this.environment = environment;
        this.profiles = new AwsProfiles(environment);
    }

    /**
     * Finds the AWS sign-in and does something with it; blocks on the network.
     *
     * @param doing what is done, to stand after "could not"
     * @throws AwsFailure if there is no valid sign-in, AWS refuses or cannot be reached
     */
    <T> T call(String doing, Call<T> call) throws AwsFailure {
        SignIn signIn = signIn();
        try {
            return call.with(signIn);
        } catch (SdkException e) {
            throw AwsFailures.of(e, doing, profiles.renewal());
        } catch (IllegalArgumentException e) {
            throw new AwsFailure(
                    AwsFailure.Kind.SETTINGS,
                    "The AWS settings are not valid.",
                    "Check AWS_ENDPOINT_URL and ~/.aws/config.",
                    e);
        }
    }

    /**
     * Finds the AWS sign-in and asks AWS with it; blocks on the network.
     *
     * @param doing what is done, to stand after "could not"
     * @param client opens the client, which is closed afterwards
     * @throws AwsFailure if there is no valid sign-in, AWS refuses or cannot be reached
     */
    <C extends SdkAutoCloseable, T> T ask(
            String doing, Function<SignIn, C> client, Function<C, T> question) throws AwsFailure {
        return call(
                doing,
                signIn -> {
                    try (C opened = client.apply(signIn)) {
                        return question.apply(opened);
                    }
                });
    }

    private SignIn signIn() throws AwsFailure {
        Optional<AwsCredentials> fromVariables = fromVariables();
        if (fromVariables.isPresent()) {
            return new SignIn(fromVariables.get(), "AWS environment variables");
        }
        try (DefaultCredentialsProvider provider =
                DefaultCredentialsProvider.builder()
                        .profileFile(profiles::file)
                        .profileName(profiles.selected())
                        .build()) {
            return new SignIn(provider.resolveCredentials(), sourceOfChain());
        } catch (AbortedException e) {
            throw AwsFailures.of(e, "find an AWS sign-in", profiles.renewal());
        } catch (SdkException | IllegalArgumentException e) {
            throw new AwsFailure(profiles.whyNotSignedIn(), profiles.renewal(), e);
        }
    }

    /** The SDK does not name the source in words; this is its order. */
    private String sourceOfChain() {
        if (environment.variable("AWS_WEB_IDENTITY_TOKEN_FILE").isPresent()) {
            return "AWS web identity";
        }
        return profiles.hasSelected()
                ? "AWS profile " + profiles.shown()
                : "AWS role of this machine";
    }

    private Optional<AwsCredentials> fromVariables() {
        Optional<String> id = environment.variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = environment.variable("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                environment
                        .variable("AWS_SESSION_TOKEN")
                        .<AwsCredentials>map(
                                token ->
                                        AwsSessionCredentials.create(id.get(), secret.get(), token))
                        .orElseGet(() -> AwsBasicCredentials.create(id.get(), secret.get())));
    }

    /**
     * A client for an account's own registry; the region and FIPS are those of the host, unless a
     * variable names the endpoint: the SDK does not take both.
     */
    EcrClient privateClient(EcrHost host, SignIn signIn) {
        return configured(EcrClient.builder(), "ECR", signIn)
                .region(Region.of(host.region()))
                .fipsEnabled(host.fips() && endpoint("ECR").isEmpty())
                .build();
    }

    /** A client for ECR Public. */
    EcrPublicClient publicClient(EcrHost host, SignIn signIn) {
        return configured(EcrPublicClient.builder(), "ECR_PUBLIC", signIn)
                .region(Region.of(host.region()))
                .build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
            B builder, String service, SignIn signIn) {
        builder.credentialsProvider(StaticCredentialsProvider.create(signIn.credentials()))
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(CONNECT)
                                .socketTimeout(ANSWER))
                .overrideConfiguration(
                        ClientOverrideConfiguration.builder()
                                .apiCallTimeout(WHOLE_CALL)
                                .defaultProfileFileSupplier(profiles::file)
                                .defaultProfileName(profiles.selected())
                                .build());
        endpoint(service).ifPresent(builder::endpointOverride);
        return builder;
    }

    /** The SDK's own variables for another endpoint; what profiles say of it, it reads itself. */
    private Optional<URI> endpoint(String service) {
        boolean ignored =
                environment
                        .variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent();
        return ignored
                ? Optional.empty()
                : environment
                        .variable(ENDPOINT + "_" + service)
                        .or(() -> environment.variable(ENDPOINT))
                        .map(URI::create);
    }
}
