package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.SignInElsewhere;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.http.Redaction;

/**
 * Keeps passwords and tokens from hosts that should not see them, and from unprotected connections.
 */
public final class PasswordRules {
    private final SignInPolicy policy;

    public PasswordRules(SignInPolicy policy) {
        this.policy = policy;
    }

    /**
     * Checks that the password may travel to the URL.
     *
     * @throws InsecureConnection over plain http to another computer, unless the user allowed it
     */
    public void checkProtected(HttpUrl url, Attempt attempt) throws InsecureConnection {
        if (!url.isHttps() && !isLocal(url) && !policy.mayGoUnprotected()) {
            throw new InsecureConnection(
                    attempt,
                    Problem.UNPROTECTED_PASSWORD,
                    "the password would go unprotected to " + Redaction.hostOf(url) + ".",
                    "Use https, or allow passwords over plain http for this host.",
                    null);
        }
    }

    /**
     * Checks that the owner of the sign-in host may be trusted to be the registry's.
     *
     * @throws SignInElsewhere if the hosts have different owners and the user has not agreed
     */
    public void checkOwner(HttpUrl realm, HttpUrl origin, Attempt attempt) throws SignInElsewhere {
        String host = Redaction.hostOf(realm);
        if (!sameOwner(realm, origin) && !policy.mayReceivePassword(host)) {
            throw new SignInElsewhere(attempt, host);
        }
    }

    private static boolean sameOwner(HttpUrl realm, HttpUrl origin) {
        if (realm.host().equals(origin.host()) || isLocal(realm) && isLocal(origin)) {
            return true;
        }
        String domain = origin.topPrivateDomain();
        return domain != null && domain.equals(realm.topPrivateDomain());
    }

    private static boolean isLocal(HttpUrl url) {
        String host = url.host();
        return new RegistryName(host.contains(":") ? "[" + host + "]" : host).isLocal();
    }
}
