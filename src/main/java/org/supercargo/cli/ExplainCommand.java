package org.supercargo.cli;

import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.json.ExplanationJson;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which credential is used for a registry, which places were asked, and why not those. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Say which credential is used for a registry, and why.")
final class ExplainCommand extends RegistryCommand {
    @Parameters(
            paramLabel = "HOST[/REPO]",
            description = "The registry, with a repository where entries for namespaces matter.")
    RegistryAddress address;

    ExplainCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    RegistryName registry() {
        return address.name();
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        CredentialExplanation explanation = services.signIn().explain(registry(), address.prefix());
        if (options.json) {
            output.json(ExplanationJson.write(explanation));
        } else {
            explanation.lines().forEach(output::line);
        }
    }
}
