package org.supercargo.ui.requests;

import org.supercargo.oci.MediaType;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.ShellWords;
import org.supercargo.ui.requests.Repeat.Command;
import org.supercargo.ui.requests.Repeat.Impossible;

import java.util.ArrayList;
import java.util.List;

/**
 * A request in the words of curl. Where a sign-in went with it, the command takes the header from
 * the shell's variable AUTHORIZATION.
 */
final class CurlCommand {
    private static final String REDACTED = "=REDACTED";
    private static final String SIGN_IN = " -H \"Authorization: $AUTHORIZATION\"";

    private CurlCommand() {}

    static Repeat of(LoggedRequest request) {
        if (request.sentBytes() > 0) {
            return new Impossible("what was sent is not kept");
        }
        if (request.url().contains(REDACTED)) {
            return new Impossible("a secret part of the address is not kept");
        }
        List<String> words = new ArrayList<>(List.of("curl", "-sS"));
        words.addAll(method(request));
        words.addAll(accept(request));
        String line = ShellWords.join(words) + (request.authorized() ? SIGN_IN : "");
        return new Command(line + " " + ShellWords.quote(request.url()));
    }

    /** Blobs go to a file named by their digest, and are often at another host. */
    private static List<String> method(LoggedRequest request) {
        boolean blob = Asked.of(request) instanceof Asked.OneBlob;
        return switch (request.method()) {
            case "GET" -> blob ? List.of("-LO") : List.of("-i");
            case "HEAD" -> blob ? List.of("-LI") : List.of("-I");
            default -> List.of("-i", "-X", request.method());
        };
    }

    /** Without it, registries convert manifests to an old form or say that there are none. */
    private static List<String> accept(LoggedRequest request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        return reads && Asked.of(request) instanceof Asked.OneManifest
                ? List.of("-H", "Accept: " + String.join(", ", MediaType.MANIFESTS))
                : List.of();
    }
}
