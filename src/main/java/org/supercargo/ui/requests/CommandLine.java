package org.supercargo.ui.requests;

import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.ShellWords;
import org.supercargo.ui.requests.Repeat.Command;
import org.supercargo.ui.requests.Repeat.Impossible;

import java.util.ArrayList;
import java.util.List;

/** Writes commands of one tool that understands registries, for one request. */
final class CommandLine {
    private final String program;
    private final LoggedRequest request;

    CommandLine(String program, LoggedRequest request) {
        this.program = program;
        this.request = request;
    }

    String method() {
        return request.method();
    }

    boolean gets() {
        return method().equals("GET");
    }

    boolean heads() {
        return method().equals("HEAD");
    }

    /** The tool's command with these words, each in quotation marks where it needs them. */
    Repeat of(String... words) {
        List<String> all = new ArrayList<>(List.of(program));
        all.addAll(List.of(words));
        if (request.url().startsWith("http:")) {
            allowPlainHttp(all);
        }
        return new Command(ShellWords.join(all));
    }

    private void allowPlainHttp(List<String> words) {
        switch (program) {
            case "crane" -> words.add(2, "--insecure");
            case "skopeo" -> words.add(2, "--tls-verify=false");
            default -> words.addAll(1, List.of("--host", "reg=" + registry() + ",tls=disabled"));
        }
    }

    private String registry() {
        return request.registry().toString();
    }

    Repeat notKept() {
        return new Impossible("what was sent is not kept");
    }

    /** Where the tool knows no command for what was asked. */
    Repeat none(Asked asked) {
        return new Impossible(
                asked instanceof Asked.Elsewhere
                        ? "it has no command for a sign-in host or a storage"
                        : "it has no command for this request");
    }
}
