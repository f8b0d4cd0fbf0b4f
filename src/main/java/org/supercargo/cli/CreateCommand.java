package org.supercargo.cli;

import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.Tag;
import org.supercargo.service.CreatedRepository;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates a repository. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Create a repository, by pushing a small marker where the registry has no call for"
                        + " it; never over anything that is there.")
final class CreateCommand extends RepositoryCommand {
    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description =
                    "The tag of the marker, where one is needed; ${DEFAULT-VALUE} if not given.",
            defaultValue = "latest")
    Tag tag;

    CreateCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        CreatedRepository created = services.create().create(repository, tag);
        String name = created.marker().map(Reference::toString).orElse(repository.toString());
        if (options.json) {
            output.json(JsonDocuments.of("reference", name));
        } else {
            output.line("Created " + name + ".");
        }
    }
}
