package org.supercargo.ui.requests;

import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.requests.Asked.Catalog;
import org.supercargo.ui.requests.Asked.OneBlob;
import org.supercargo.ui.requests.Asked.OneManifest;
import org.supercargo.ui.requests.Asked.Tags;

/** A request in the words of crane. */
final class CraneCommand {
    private CraneCommand() {}

    static Repeat of(LoggedRequest request) {
        var line = new CommandLine("crane", request);
        return switch (Asked.of(request)) {
            case Catalog(var registry) when line.gets() -> line.of("catalog", registry.toString());
            case Tags(var repository) when line.gets() -> line.of("ls", repository.toString());
            case OneManifest(var reference) -> ofManifest(line, reference.toString());
            case OneBlob(var repository, var digest) when line.gets() ->
                    line.of("blob", repository.at(digest).toString());
            case Asked other -> line.none(other);
        };
    }

    private static Repeat ofManifest(CommandLine line, String reference) {
        return switch (line.method()) {
            case "GET" -> line.of("manifest", reference);
            case "HEAD" -> line.of("digest", reference);
            case "DELETE" -> line.of("delete", reference);
            default -> line.notKept();
        };
    }
}
