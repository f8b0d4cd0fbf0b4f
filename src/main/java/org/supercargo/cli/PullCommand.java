package org.supercargo.cli;

import org.supercargo.cli.kit.Interruption;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Platform;
import org.supercargo.service.Services;
import org.supercargo.service.pull.PullDestination;
import org.supercargo.service.pull.PullProgress;
import org.supercargo.service.pull.PullResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Pulls an image, every byte verified. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Pull a tag or digest, every byte checked against its digest.")
final class PullCommand extends ReferenceCommand {
    @Option(
            names = "--to",
            paramLabel = "oci:DIR",
            converter = DestinationConverter.class,
            description = "An OCI layout folder. Without it, the program's own store.")
    PullDestination destination = new PullDestination.Store();

    @Option(
            names = "--platform",
            paramLabel = "OS/ARCH",
            description = "Only the image for this platform.")
    Platform platform;

    @Option(
            names = "--foreign-layers",
            description =
                    "Also fetch layers that the registry does not keep, from the hosts that the"
                            + " image names, without any sign-in.")
    boolean foreignLayers;

    PullCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        if (foreignLayers) {
            services.connections().allowForeignLayers();
        }
        PullResult result;
        try (var _ = Interruption.ofThisThread()) {
            result =
                    services.pull()
                            .pull(
                                    reference,
                                    Optional.ofNullable(platform),
                                    destination,
                                    PullProgress.NONE);
        }
        if (options.json) {
            output.json(
                    JsonDocuments.of(
                            "reference", reference.toString(),
                            "digest", result.digest().toString(),
                            "bytes", result.bytes(),
                            "destination", result.destination()));
        } else {
            output.line("Pulled " + reference + " to " + result.destination() + ".");
            output.field("Digest", result.digest().toString());
        }
    }

    /** Reads {@code oci:DIR}. */
    static final class DestinationConverter implements ITypeConverter<PullDestination> {
        private static final String SCHEME = "oci:";

        @Override
        public PullDestination convert(String text) {
            if (!text.startsWith(SCHEME) || text.length() == SCHEME.length()) {
                throw new TypeConversionException("write oci: and a folder, such as oci:./images");
            }
            try {
                return new PullDestination.Layout(Path.of(text.substring(SCHEME.length())));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("this is no folder name: " + e.getReason());
            }
        }
    }
}
