package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Step;
import org.supercargo.credential.json.ExplanationJson;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;

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
            print(explanation, output);
        }
    }

    private void print(CredentialExplanation explanation, Output output) {
        output.line(summary(explanation.used()));
        output.line("");
        for (Step step : explanation.tried()) {
            output.line("%-14s %s".formatted(step.outcome().word(), name(step)));
            indent(step.detail(), output);
            indent(step.remedy(), output);
        }
    }

    private String summary(Optional<FoundCredential> used) {
        return used.map(
                        found ->
                                registry()
                                        + " is used with the "
                                        + found.credential().kind().words()
                                        + " from "
                                        + found.origin()
                                        + ".")
                .orElse(registry() + " is used without signing in.");
    }

    private static String name(Step step) {
        return step.place().location().isEmpty()
                ? step.place().source()
                : step.place().source() + " (" + step.place().location() + ")";
    }

    private static void indent(String sentence, Output output) {
        if (!sentence.isEmpty()) {
            output.line(" ".repeat(15) + sentence);
        }
    }
}
