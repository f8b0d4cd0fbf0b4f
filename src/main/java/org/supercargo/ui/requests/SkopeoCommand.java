package org.supercargo.ui.requests;

import org.supercargo.oci.Reference;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.requests.Asked.OneManifest;
import org.supercargo.ui.requests.Asked.Tags;
import org.supercargo.ui.requests.Repeat.Impossible;

/** A request in the words of skopeo. */
final class SkopeoCommand {
    private static final String TRANSPORT = "docker://";

    private SkopeoCommand() {}

    static Repeat of(LoggedRequest request) {
        var line = new CommandLine("skopeo", request);
        return switch (Asked.of(request)) {
            case Tags(var repository) when line.gets() ->
                    line.of("list-tags", TRANSPORT + repository);
            case OneManifest(var reference) -> ofManifest(line, reference);
            case Asked other -> line.none(other);
        };
    }

    private static Repeat ofManifest(CommandLine line, Reference reference) {
        return switch (line.method()) {
            case "GET" -> line.of("inspect", "--raw", TRANSPORT + reference);
            case "HEAD" -> new Impossible("it always fetches the whole manifest");
            case "DELETE" ->
                    reference.digest().isPresent()
                            ? line.of("delete", TRANSPORT + reference)
                            : new Impossible("it would delete the manifest with all its tags");
            default -> line.notKept();
        };
    }
}
