package org.supercargo.sample.content;

import org.supercargo.oci.Digest;
import org.supercargo.sample.json.Json;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** {@code tools/compass}: a WebAssembly module, as the CNCF's artifact layout has it. */
final class Compass {
    private static final String CONFIG = "application/vnd.wasm.config.v0+json";
    private static final String CREATED = "2026-06-14T18:20:00Z";

    /** A module that exports {@code bearing}, which takes degrees modulo 360. */
    private static final byte[] MODULE =
            HexFormat.of()
                    .parseHex(
                            "0061736d01000000" // magic number and version
                                    + "010601"
                                    + "60017f017f" // one type: i32 to i32
                                    + "03020100" // one function of this type
                                    + "070b01"
                                    + "0762656172696e67"
                                    + "0000" // its name: bearing
                                    + "0a0a01"
                                    + "0800200041e802700b"); // degrees % 360

    private Compass() {}

    static void putOn(Shelf shelf) {
        Json.Fields config =
                Json.object()
                        .with("created", CREATED)
                        .with("architecture", "wasm")
                        .with("os", "wasip1")
                        .with(
                                "layerDigests",
                                Json.texts(List.of(Digest.sha256(MODULE).toString())));
        shelf.manifest(
                Shelf.ociManifest()
                        .with("config", shelf.blob(CONFIG, config.bytes()))
                        .with("layers", List.of(shelf.blob("application/wasm", MODULE)))
                        .with("annotations", Json.texts(Map.of(Labels.CREATED, CREATED))),
                "0.3.0",
                "latest");
    }
}
