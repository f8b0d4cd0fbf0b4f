package org.supercargo.registry.vendor;

import okhttp3.Request;

import org.supercargo.content.AccountSignIn;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.credential.CredentialSearch;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.CredentialOrigin;
import org.supercargo.registry.http.DerivedUrl;

import java.util.List;
import java.util.Optional;

/**
 * Sends the requests to a vendor's API, signed with the registry's own credentials, one source
 * after another until one is not refused.
 */
final class ApiSender {
    private final ApiSurroundings surroundings;
    private final Vendor vendor;
    private final ApiSignIn signIn;

    /** The sign-in that was accepted last. */
    private volatile Optional<Signed> accepted = Optional.empty();

    ApiSender(ApiSurroundings surroundings, Vendor vendor, ApiSignIn signIn) {
        this.surroundings = surroundings;
        this.vendor = vendor;
        this.signIn = signIn;
    }

    private record Signed(FoundCredential found, Secret authorization) {}

    /**
     * Sends a request to a URL that begins with the API's root.
     *
     * @return the answer, which is no 401; the caller closes it
     * @throws SignInRequired if there is no credential that the API takes
     */
    Answer send(Request.Builder request, Attempt attempt) throws ContentException {
        Request plain =
                DerivedUrl.guard(
                        request.header("Accept", "application/json")
                                .header("Accept-Encoding", "identity")
                                .build(),
                        surroundings.owner(),
                        attempt);
        surroundings.rules().checkProtected(plain.url(), attempt);
        surroundings.rules().checkOwner(plain.url(), surroundings.owner(), attempt);
        Optional<Signed> known = accepted;
        if (known.isPresent()) {
            Answer answer = surroundings.redirects().send(signed(plain, known.get()), attempt);
            if (answer.status() != 401) {
                return answer;
            }
            answer.close();
            accepted = Optional.empty();
        }
        return walk(plain, attempt);
    }

    private Answer walk(Request plain, Attempt attempt) throws ContentException {
        Optional<FoundCredential> refused = Optional.empty();
        CredentialSearch search = search(attempt);
        for (var found = search.next(); found.isPresent(); found = search.next()) {
            Optional<Secret> header = signIn.authorization(found.get().credential(), attempt);
            refused = found;
            if (header.isPresent()) {
                Signed signed = new Signed(found.get(), header.get());
                Answer answer = surroundings.redirects().send(signed(plain, signed), attempt);
                if (answer.status() != 401) {
                    accepted = Optional.of(signed);
                    return answer;
                }
                answer.close();
            }
        }
        if (signIn.isOptional() && plain.method().equals("GET")) {
            Answer answer = surroundings.redirects().send(plain, attempt);
            if (answer.status() != 401) {
                return answer;
            }
            answer.close();
        }
        throw required(refused, attempt);
    }

    private CredentialSearch search(Attempt attempt) {
        return surroundings.credentials().search(surroundings.registry(), attempt.repository());
    }

    /** The name of the user of the first credential that has one. */
    String user(Attempt attempt) throws ContentException {
        CredentialSearch search = search(attempt);
        for (var found = search.next(); found.isPresent(); found = search.next()) {
            if (!found.get().credential().user().isEmpty()) {
                return found.get().credential().user();
            }
        }
        throw required(Optional.empty(), attempt);
    }

    private SignInRequired required(Optional<FoundCredential> refused, Attempt attempt) {
        String api = "The API of " + vendor.words();
        String problem =
                refused.map(
                                found ->
                                        api
                                                + " does not take the sign-in from "
                                                + found.origin()
                                                + ".")
                        .orElse(api + " asks for a sign-in.");
        var wanted = new AccountSignIn(problem, signIn.remedy(), List.of());
        return new SignInRequired(attempt, wanted, null);
    }

    private static Request signed(Request plain, Signed signed) {
        return plain.newBuilder()
                .header("Authorization", signed.authorization().reveal())
                .tag(CredentialOrigin.class, new CredentialOrigin(signed.found().origin(), true))
                .build();
    }
}
