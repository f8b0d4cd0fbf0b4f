package org.supercargo.oci.json;

import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.List;

/** Reads the file {@code oci-layout}, as of image-spec's image-layout.md. */
public final class LayoutVersion {
    /** The file as the specification has it. */
    public static final String CURRENT = "{\"imageLayoutVersion\":\"1.0.0\"}";

    private static final JsonFactory FACTORY = Json.factory(1 << 16);

    private LayoutVersion() {}

    /**
     * The version that the file names.
     *
     * @throws UnreadableJsonException if it names none
     */
    public static String read(byte[] bytes) throws UnreadableJsonException {
        List<String> versions = new ArrayList<>();
        Json.readObject(
                FACTORY,
                bytes,
                json -> {
                    json.eachField(
                            name -> {
                                if (name.equals("imageLayoutVersion")) {
                                    json.words().ifPresent(versions::add);
                                }
                            });
                    return versions;
                });
        if (versions.isEmpty()) {
            throw new UnreadableJsonException("It names no version.");
        }
        return versions.getFirst();
    }
}
