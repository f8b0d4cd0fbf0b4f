package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.Tag;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates a repository by its first manifest. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Create a repository by pushing a small marker; never over anything that is there.")
final class CreateCommand extends RepositoryCommand {
    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "The marker's tag; ${DEFAULT-VALUE} if not given.",
            defaultValue = "latest")
    Tag tag;

    CreateCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        Reference created = services.create().create(repository, tag);
        if (options.json) {
            output.json(JsonDocuments.of("reference", created.toString()));
        } else {
            output.line("Created " + created + ".");
        }
    }
}
