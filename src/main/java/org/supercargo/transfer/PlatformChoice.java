package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.json.ImageConfigReader;
import org.supercargo.oci.json.UnreadableJsonException;

import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the one image for a platform, as of image-spec's image-index.md: the first entry of an
 * index that satisfies the wish.
 */
final class PlatformChoice {
    private final ManifestFetcher fetcher;
    private final Platform wish;
    private final TreeSet<String> offered = new TreeSet<>();

    PlatformChoice(ManifestFetcher fetcher, Platform wish) {
        this.fetcher = fetcher;
        this.wish = wish;
    }

    /** The image below the root, or the root itself if it is one image and no index. */
    Fetched below(Fetched root) throws SideFailure {
        if (root.document() instanceof ImageIndex index) {
            return in(index, 0).orElseThrow(this::notOffered);
        }
        if (root.document() instanceof Manifest manifest && manifest.isImage()) {
            Optional<Platform> own = platformOf(manifest);
            own.ifPresent(platform -> offered.add(platform.toString()));
            if (own.filter(platform -> !platform.satisfies(wish)).isPresent()) {
                throw notOffered();
            }
        }
        return root;
    }

    private Optional<Fetched> in(ImageIndex index, int depth) throws SideFailure {
        for (Descriptor entry : index.images()) {
            entry.platform().ifPresent(platform -> offered.add(platform.toString()));
            boolean fits =
                    entry.platform().filter(platform -> platform.satisfies(wish)).isPresent();
            if (fits && !MediaType.isIndex(entry.mediaType())) {
                return Optional.of(fetcher.byEntry(entry).orElseThrow(() -> missing(entry)));
            }
        }
        return depth < CopyPlanner.MAX_DEPTH ? inNested(index, depth) : Optional.empty();
    }

    private Optional<Fetched> inNested(ImageIndex index, int depth) throws SideFailure {
        for (Descriptor entry : index.images()) {
            if (MediaType.isIndex(entry.mediaType())
                    && fetcher.byEntry(entry).map(Fetched::document).orElse(null)
                            instanceof ImageIndex nested) {
                Optional<Fetched> found = in(nested, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Platform> platformOf(Manifest manifest) throws SideFailure {
        try {
            ImageConfig config = ImageConfigReader.read(fetcher.blob(manifest.config()));
            return config.platform();
        } catch (UnreadableJsonException e) {
            throw fetcher.refusal(
                    "its configuration, which would name its platform, cannot be read.");
        }
    }

    private SideFailure notOffered() {
        return SideFailure.ofSource(
                new ContentException.NotFound(
                        fetcher.attempt(),
                        "there is no image for " + wish + ".",
                        offered.isEmpty()
                                ? "Copy all of it, without choosing a platform."
                                : "Choose one of " + String.join(", ", offered) + "."));
    }

    private SideFailure missing(Descriptor entry) {
        return SideFailure.ofSource(
                new ContentException.NotFound(
                        fetcher.attempt(),
                        fetcher.attempt().place()
                                + " names an image for "
                                + wish
                                + " and does not have it ("
                                + entry.digest().shortForm()
                                + ").",
                        "Push that image again, or choose another platform."));
    }
}
