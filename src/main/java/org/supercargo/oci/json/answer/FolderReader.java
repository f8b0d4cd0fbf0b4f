package org.supercargo.oci.json.answer;

import org.supercargo.oci.json.Json;
import org.supercargo.oci.json.JsonCursor;
import org.supercargo.oci.json.UnreadableJsonException;

import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what Google's registries tell beside the tags of a path: {@code
 * {"child":[…],"manifest":{…},"tags":[…]}}.
 *
 * @see <a href="https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/list.go">the
 *     form, as Google's own client reads it</a>
 */
public final class FolderReader {
    private static final JsonFactory FACTORY = Json.factory(NameListReader.MAX_PAGE);

    private FolderReader() {}

    /**
     * A path of a registry.
     *
     * @param children the names of what is below it
     * @param holdsManifests whether it is a repository itself, be its manifests tagged or not
     */
    public record Folder(List<String> children, boolean holdsManifests) {
        public Folder {
            children = List.copyOf(children);
        }
    }

    /**
     * Reads an answer to {@code tags/list}; one that names no children has none.
     *
     * @param body at most {@link NameListReader#MAX_PAGE} bytes; it is not closed
     * @throws UnreadableJsonException if the body is not a JSON object, is cut short or too long
     * @throws IOException as the stream throws it
     */
    public static Folder read(InputStream body) throws IOException {
        return Json.readObject(FACTORY, body, FolderReader::folder);
    }

    private static Folder folder(JsonCursor json) {
        List<String> children = new ArrayList<>();
        List<String> held = new ArrayList<>();
        json.eachField(
                name -> {
                    switch (name) {
                        case "child" ->
                                json.eachElement(() -> json.words().ifPresent(children::add));
                        case "manifest" -> json.eachField(held::add);
                        case "tags" -> json.eachElement(() -> json.words().ifPresent(held::add));
                        default -> {}
                    }
                });
        return new Folder(children, !held.isEmpty());
    }
}
