package org.supercargo.credential.ecr;

import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.CredentialSource;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets a token from AWS when the registry is one of ECR. A token is kept and renewed after half its
 * time; an old one is used on while it is valid and AWS cannot be asked.
 */
public final class EcrSource implements CredentialSource {
    private static final String SOURCE = "Amazon ECR";
    private static final Place PLACE = new Place(SOURCE, "AWS SDK");

    private final Environment environment;
    private final InstantSource clock;
    private final Map<EcrHost, EcrToken> tokens = new ConcurrentHashMap<>();

    public EcrSource(Environment environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public List<Finding> look(CredentialRequest request) {
        Optional<EcrHost> host = EcrHost.of(request.registry().host());
        return List.of(
                host.map(this::look)
                        .orElseGet(() -> Finding.none(PLACE, "This is no registry of ECR.")));
    }

    private Finding look(EcrHost host) {
        EcrToken kept = tokens.get(host);
        if (kept != null && kept.isFresh(clock.instant())) {
            return found(kept);
        }
        try {
            EcrToken fetched = new EcrTokens(environment).fetch(host, clock.instant());
            tokens.put(host, fetched);
            return found(fetched);
        } catch (AwsFailure e) {
            return kept != null && kept.isValid(clock.instant()) ? found(kept) : failed(e);
        }
    }

    private static Finding found(EcrToken token) {
        return Finding.found(new Place(SOURCE, token.awsSource()), token.credential());
    }

    private static Finding failed(AwsFailure failure) {
        Outcome outcome =
                failure.kind() == AwsFailure.Kind.NOT_SIGNED_IN
                        ? Outcome.NOT_FOUND
                        : Outcome.FAILED;
        return Finding.without(PLACE, outcome, failure.getMessage(), failure.remedy());
    }

    @Override
    public void forget(CredentialRequest request) {
        EcrHost.of(request.registry().host()).ifPresent(tokens::remove);
    }
}
