package org.supercargo.oci.json.answer;

import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.UnreadableJsonException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a list of tags name by name, and what Google's registries tell beside it of the manifests:
 * {@code {"manifest":{…},"tags":[…]}}.
 *
 * @see <a href="https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/list.go">the
 *     form, as Google's own client reads it</a>
 */
public final class TagListReader {
    private TagListReader() {}

    /**
     * Gives the tags as they are read, as {@link NameListReader} does.
     *
     * @param body the answer, at most {@link NameListReader#MAX_PAGE} bytes; it is not closed
     * @param names takes each tag; the tags before a failure are given too
     * @param manifests takes what is told of manifests, where that field is; before or after the
     *     tags
     * @throws UnreadableJsonException if the body is not a JSON object, is cut short or too long
     * @throws IOException as the stream throws it
     */
    public static void read(
            InputStream body, Consumer<String> names, Consumer<Map<Tag, ListedManifest>> manifests)
            throws IOException {
        NameListReader.read(
                body,
                NameListReader.TAGS,
                names,
                (field, json) -> {
                    if (field.equals("manifest")) {
                        manifests.accept(ListedManifests.read(json));
                    }
                });
    }
}
