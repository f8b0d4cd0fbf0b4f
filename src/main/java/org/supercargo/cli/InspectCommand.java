package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.oci.ArtifactManifest;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.Platform;
import org.supercargo.oci.UnknownDocument;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.service.ImageDetails;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;

import java.util.List;

/** Shows what a reference is: digest, type, platforms or layers. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show what a tag or digest is.")
final class InspectCommand extends ReferenceCommand {
    InspectCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        ImageDetails details = services.inspect().inspect(reference);
        if (options.json) {
            output.json(
                    JsonDocuments.of(
                            "reference", reference.toString(),
                            "digest", details.raw().digest().toString(),
                            "mediaType", details.raw().mediaType(),
                            "size", details.raw().bytes().length,
                            "manifest", JsonOutput.embed(details.raw().bytes())));
        } else {
            print(details, output);
        }
    }

    private void print(ImageDetails details, Output output) {
        output.line(reference.toString());
        output.field("Digest", details.raw().digest().toString());
        output.field("Kind", details.kind().label());
        output.field("Media type", details.raw().mediaType());
        details.config().ifPresent(config -> printConfig(config, output));
        printChildren(details.document(), output);
        details.document().warnings().forEach(warning -> output.field("Warning", warning));
    }

    private static void printConfig(ImageConfig config, Output output) {
        config.platform().ifPresent(platform -> output.field("Platform", platform.toString()));
        config.created().ifPresent(created -> output.field("Created", created.toString()));
    }

    private static void printChildren(Document document, Output output) {
        switch (document) {
            case ImageIndex index -> printEntries("Platforms", index.manifests(), output);
            case Manifest manifest -> printEntries("Layers", manifest.layers(), output);
            case ArtifactManifest artifact -> printEntries("Blobs", artifact.blobs(), output);
            case UnknownDocument unknown -> output.line("");
        }
    }

    private static void printEntries(String title, List<Descriptor> entries, Output output) {
        output.line("");
        output.line(title);
        for (Descriptor entry : entries) {
            String name =
                    entry.isAttestation()
                            ? "attestation"
                            : entry.platform().map(Platform::toString).orElse(entry.mediaType());
            output.line("  %-16s %12d  %s".formatted(name, entry.size(), entry.digest()));
        }
    }
}
