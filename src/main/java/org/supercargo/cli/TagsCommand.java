package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.Map;

/** Lists the tags of a repository, as the pages come. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the tags of a repository.")
final class TagsCommand extends RepositoryCommand {
    TagsCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        var names = new NameLines(output, options.json);
        Listing listing = services.listing().tags(repository, names);
        names.finish(listing, complete -> document(names.collected(), complete));
    }

    private Map<String, ?> document(List<String> names, boolean complete) {
        List<Map<String, Object>> tags =
                names.stream().map(name -> JsonDocuments.of("name", name)).toList();
        return JsonDocuments.of(
                "repository", repository.toString(), "tags", tags, "complete", complete);
    }
}
