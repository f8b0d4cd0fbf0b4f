package org.supercargo.sample.content;

import org.supercargo.oci.MediaType;
import org.supercargo.sample.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signatures of an image, in the two forms in which cosign keeps them beside it. */
final class ImageSignature {
    private static final String BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";
    private static final String IN_TOTO = "application/vnd.in-toto+json";
    private static final String PREDICATE = "https://sigstore.dev/cosign/sign/v1";
    private static final String SIMPLE = "application/vnd.dev.cosign.simplesigning.v1+json";

    private final Signer signer = new Signer();

    /** Stores a sigstore bundle that refers to its subject. */
    void putBundleOn(Shelf shelf, Json.Fields subject, String name, String created) {
        byte[] bundle = bundle(Statement.of(name, digest(subject), PREDICATE, Json.object()));
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(Labels.CREATED, created);
        annotations.put("dev.sigstore.bundle.content", "dsse-envelope");
        annotations.put("dev.sigstore.bundle.predicateType", PREDICATE);
        shelf.manifest(
                Shelf.artifact(BUNDLE)
                        .with("config", shelf.emptyBlob())
                        .with("layers", List.of(shelf.blob(BUNDLE, bundle)))
                        .with("subject", subject)
                        .with("annotations", Json.texts(annotations)));
    }

    private byte[] bundle(Json.Fields statement) {
        byte[] payload = statement.bytes();
        Json.Fields signature =
                Json.object().with("sig", base64(signer.sign(preAuthentication(payload))));
        Json.Fields envelope =
                Json.object()
                        .with("payload", base64(payload))
                        .with("payloadType", IN_TOTO)
                        .with("signatures", List.of(signature));
        Json.Fields key = Json.object().with("hint", "sample-registry");
        return Json.object()
                .with("mediaType", BUNDLE)
                .with("verificationMaterial", Json.object().with("publicKey", key))
                .with("dsseEnvelope", envelope)
                .bytes();
    }

    /** What is signed of an envelope (DSSE protocol, PAE). */
    private static byte[] preAuthentication(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        String[] parts = {"DSSEv1", length(IN_TOTO), IN_TOTO, length(text), text};
        return String.join(" ", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static String length(String text) {
        return Integer.toString(text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Stores a signature under the tag by which older versions of cosign find it. */
    void putTagOn(Shelf shelf, Json.Fields subject, String name) {
        String digest = digest(subject);
        byte[] payload = simplePayload(digest, name).bytes();
        String signature = base64(signer.sign(payload));
        Json.Fields layer =
                shelf.blob(SIMPLE, payload)
                        .with(
                                "annotations",
                                Json.texts(
                                        Map.of("dev.cosignproject.cosign/signature", signature)));
        byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
        shelf.manifest(
                Shelf.ociManifest()
                        .with("config", shelf.blob(MediaType.OCI_CONFIG, config))
                        .with("layers", List.of(layer)),
                digest.replace(':', '-') + ".sig");
    }

    private static Json.Fields simplePayload(String digest, String name) {
        Json.Fields critical =
                Json.object()
                        .with("identity", Json.object().with("docker-reference", name))
                        .with("image", Json.object().with("docker-manifest-digest", digest))
                        .with("type", "cosign container image signature");
        return Json.object().with("critical", critical).with("optional", Json.Word.NULL);
    }

    private static String digest(Json.Fields descriptor) {
        return descriptor.text("digest").orElseThrow();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
