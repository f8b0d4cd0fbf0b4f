package org.supercargo.registry.auth;

import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.credential.Credential;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.answer.TokenAnswer;
import org.supercargo.oci.json.answer.TokenAnswerReader;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.CredentialOrigin;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.Patience;
import org.supercargo.registry.http.Redaction;
import org.supercargo.registry.http.Redirects;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks token servers for tokens: with a password by GET, with a refresh token by POST
 * (distribution's token and OAuth2 specs).
 */
final class TokenServer {
    private static final String CLIENT_ID = "supercargo";
    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405);

    private final Redirects redirects;
    private final PasswordRules rules;
    private final InstantSource clock;
    private final Map<Credential, Secret> refreshed = new ConcurrentHashMap<>();

    TokenServer(Redirects redirects, PasswordRules rules, InstantSource clock) {
        this.redirects = redirects;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Asks for a token.
     *
     * @param origin the registry's own URL
     * @return empty if the server refuses the credential, or wants one where there is none
     * @throws ContentException if the server may not be asked, or fails otherwise
     */
    Optional<Token> ask(TokenKey key, HttpUrl origin, Attempt attempt) throws ContentException {
        String host = Redaction.hostOf(key.realm());
        Attempt signIn = Attempt.to("sign in to " + attempt.place(), host);
        Request place = new Request.Builder().url(key.realm()).build();
        Request.Builder guarded = DerivedUrl.guard(place, origin, signIn).newBuilder();
        Request request = complete(guarded, key, origin, attempt);
        try (Answer answer = redirects.send(request, signIn)) {
            if (isRefusal(answer, request)) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            return Optional.of(read(answer, key, signIn));
        }
    }

    private static boolean isRefusal(Answer answer, Request request) {
        return answer.status() == 401
                || answer.status() == 403
                || request.method().equals("POST") && REFUSED.contains(answer.status());
    }

    private Request complete(Request.Builder request, TokenKey key, HttpUrl origin, Attempt attempt)
            throws ContentException {
        request.tag(Patience.class, Patience.TOKEN);
        if (key.credential().isEmpty()) {
            return request.url(query(key, Optional.empty())).build();
        }
        FoundCredential found = key.credential().get();
        rules.checkOwner(key.realm(), origin, attempt);
        rules.checkProtected(key.realm(), attempt);
        request.tag(CredentialOrigin.class, new CredentialOrigin(found.origin(), true));
        return switch (found.credential()) {
            case Credential.UserPassword(String user, Secret password) ->
                    request.url(query(key, Optional.of(user)))
                            .header("Authorization", basic(user, password))
                            .build();
            case Credential.IdentityToken(_, Secret token) ->
                    request.url(key.realm())
                            .post(form(key, refreshed.getOrDefault(found.credential(), token)))
                            .build();
            case Credential.BearerToken _ ->
                    throw new IllegalArgumentException("a bearer token needs no token server");
        };
    }

    static String basic(String user, Secret password) {
        return Credentials.basic(user, password.reveal(), StandardCharsets.UTF_8);
    }

    private static HttpUrl query(TokenKey key, Optional<String> user) {
        HttpUrl.Builder url = key.realm().newBuilder();
        key.service().ifPresent(service -> url.addQueryParameter("service", service));
        key.scopes().texts().forEach(scope -> url.addQueryParameter("scope", scope));
        user.ifPresent(account -> url.addQueryParameter("account", account));
        return url.addQueryParameter("client_id", CLIENT_ID).build();
    }

    private static FormBody form(TokenKey key, Secret refreshToken) {
        FormBody.Builder form =
                new FormBody.Builder(StandardCharsets.UTF_8)
                        .add("grant_type", "refresh_token")
                        .add("service", key.service().orElse(""))
                        .add("client_id", CLIENT_ID)
                        .add("refresh_token", refreshToken.reveal());
        if (!key.scopes().isEmpty()) {
            form.add("scope", key.scopes().toString());
        }
        return form.build();
    }

    private Token read(Answer answer, TokenKey key, Attempt signIn) throws ContentException {
        try {
            TokenAnswer read = TokenAnswerReader.read(answer.bytes(TokenAnswerReader.MAX_ANSWER));
            key.credential()
                    .map(FoundCredential::credential)
                    .filter(Credential.IdentityToken.class::isInstance)
                    .ifPresent(
                            old ->
                                    read.refreshToken()
                                            .ifPresent(
                                                    next -> refreshed.put(old, new Secret(next))));
            return new Token(new Secret(read.token()), renewAt(read));
        } catch (UnreadableJsonException e) {
            throw new UnexpectedAnswer(
                    answer.attempt(), signIn.place() + " did not answer with a token.", e);
        }
    }

    /** Counts from the server's time of issue only where that is possible by the local clock. */
    private Instant renewAt(TokenAnswer answer) {
        Instant now = clock.instant();
        Instant issued =
                answer.issuedAt()
                        .filter(time -> !time.isAfter(now))
                        .filter(time -> time.plus(answer.lifetime()).isAfter(now))
                        .orElse(now);
        return issued.plus(answer.lifetime()).minus(MARGIN);
    }
}
