package org.supercargo.ui.requests;

import org.supercargo.oci.Reference;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.requests.Asked.Catalog;
import org.supercargo.ui.requests.Asked.OneBlob;
import org.supercargo.ui.requests.Asked.OneManifest;
import org.supercargo.ui.requests.Asked.Referrers;
import org.supercargo.ui.requests.Asked.Tags;

/** A request in the words of regctl. */
final class RegctlCommand {
    private RegctlCommand() {}

    static Repeat of(LoggedRequest request) {
        var line = new CommandLine("regctl", request);
        return switch (Asked.of(request)) {
            case Catalog(var registry) when line.gets() ->
                    line.of("repo", "ls", registry.toString());
            case Tags(var repository) when line.gets() ->
                    line.of("tag", "ls", repository.toString());
            case OneManifest(var reference) -> ofManifest(line, reference);
            case OneBlob(var repository, var digest) when line.gets() ->
                    line.of("blob", "get", repository.toString(), digest.toString());
            case OneBlob(var repository, var digest) when line.heads() ->
                    line.of("blob", "head", repository.toString(), digest.toString());
            case Referrers(var subject) when line.gets() ->
                    line.of("artifact", "list", subject.toString());
            case Asked other -> line.none(other);
        };
    }

    private static Repeat ofManifest(CommandLine line, Reference reference) {
        String name = reference.toString();
        return switch (line.method()) {
            case "GET" -> line.of("manifest", "get", "--format", "raw-body", name);
            case "HEAD" -> line.of("manifest", "head", name);
            case "DELETE" ->
                    reference.digest().isPresent()
                            ? line.of("manifest", "delete", name)
                            : line.of("tag", "delete", name);
            default -> line.notKept();
        };
    }
}
