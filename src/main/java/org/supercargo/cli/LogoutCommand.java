package org.supercargo.cli;

import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Place;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/** Takes away what this program, or on request docker, keeps for a registry. */
@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Forget the sign-in for a registry.")
final class LogoutCommand extends HostCommand {
    @Option(
            names = "--docker-config",
            description = "Forget docker's own sign-in, as docker logout does.")
    boolean dockerConfig;

    LogoutCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        List<Place> places =
                dockerConfig
                        ? services.signIn().signOutOfDocker(registry())
                        : services.signIn().signOut(registry());
        if (options.json) {
            output.json(
                    JsonDocuments.of(
                            "host",
                            registry().host(),
                            "removed",
                            places.stream().map(Place::source).toList()));
        } else if (places.isEmpty()) {
            output.line("There was no sign-in for " + registry() + " to forget.");
        } else {
            places.forEach(place -> output.line("Removed from " + place.words() + "."));
        }
    }
}
