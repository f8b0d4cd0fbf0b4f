package org.supercargo.sample.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The one user and password that a registry with a sign-in takes, by HTTP's Basic scheme. */
public record SignIn(String user, String password) {
    boolean isPermitted(Request request) {
        String pair = user + ":" + password;
        String expected =
                "Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization").filter(given -> same(given, expected)).isPresent();
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SignIn[user=" + user + "]";
    }
}
