package org.supercargo.cli;

import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.OfflineOption;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.oci.ArtifactManifest;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.UnknownDocument;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.service.ImageDetails;
import org.supercargo.service.Look;
import org.supercargo.service.Outage;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what a reference is: digest, type, platforms or layers. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show what a tag or digest is.")
final class InspectCommand extends ReferenceCommand {
    @Mixin OfflineOption offline = new OfflineOption();

    InspectCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        Look look =
                offline.offline
                        ? services.recall().recall(reference)
                        : services.recall().ask(reference);
        if (options.json) {
            output.json(document(look));
        } else {
            print(look.details(), output);
            look.seen().ifPresent(at -> output.note(OfflineOption.note(at)));
        }
    }

    private Map<String, Object> document(Look look) {
        RawManifest raw = look.details().raw();
        Map<String, Object> document =
                JsonDocuments.of(
                        "reference", reference.toString(),
                        "digest", raw.digest().toString(),
                        "mediaType", raw.mediaType(),
                        "size", raw.bytes().length,
                        "manifest", JsonOutput.embed(raw.bytes()));
        look.seen().ifPresent(at -> document.put("asOf", at.toString()));
        return document;
    }

    @Override
    Optional<String> wayAround(ContentException failure, Services services)
            throws ContentException {
        if (offline.offline || !Outage.is(failure)) {
            return Optional.empty();
        }
        try {
            return services.recall()
                    .recall(reference)
                    .seen()
                    .map(at -> OfflineOption.offer("show", at));
        } catch (NotFound unseen) {
            return Optional.empty();
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
