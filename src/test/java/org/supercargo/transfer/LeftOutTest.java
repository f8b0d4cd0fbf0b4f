package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.transfer.TestGraph.TAG;
import static org.supercargo.transfer.TestGraph.attestation;
import static org.supercargo.transfer.TestGraph.entry;

import org.junit.jupiter.api.Test;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;

import java.util.List;
import java.util.Optional;

/** What a copy leaves out, and what it copies although it may not have to. */
class LeftOutTest {
    private static final Platform AMD64 = Platform.of("linux", "amd64");
    private static final Platform ARM64 = Platform.of("linux", "arm64");

    private final MemoryContent source = new MemoryContent("source.example");
    private final MemoryContent destination = new MemoryContent("destination.example");
    private final TestGraph graph = new TestGraph(source);
    private final GrammarListener listener = new GrammarListener();

    private TransferResult copy() throws ContentException {
        return copy(Optional.empty());
    }

    private TransferResult copy(Optional<Platform> platform) throws ContentException {
        return new ContentCopy(source, destination).copy(TAG, platform, Optional.of(TAG), listener);
    }

    @Test
    void E41_attestationsComeWithTheirIndexAndNotWithOnePlatform() throws Exception {
        Descriptor amd = graph.image(AMD64, "amd");
        Descriptor attestation = graph.image(Platform.of("unknown", "unknown"), "sbom");
        graph.tagged(graph.index(entry(amd, AMD64), attestation(attestation, amd.digest())));

        copy();
        assertThat(destination.manifests).containsKey(attestation.digest());

        TransferResult one = copyTo(new MemoryContent("other.example"), Optional.of(AMD64));
        assertThat(one.digest()).isEqualTo(amd.digest());
        assertThatThrownBy(
                        () ->
                                copyTo(
                                        new MemoryContent("other.example"),
                                        Optional.of(Platform.of("unknown", "unknown"))))
                .isInstanceOf(ContentException.NotFound.class);
    }

    private TransferResult copyTo(MemoryContent other, Optional<Platform> platform)
            throws ContentException {
        return new ContentCopy(source, other)
                .copy(TAG, platform, Optional.of(TAG), TransferListener.NONE);
    }

    @Test
    void F9_foreignLayersAreNeverFetched() throws Exception {
        Descriptor foreign =
                Descriptor.of(
                        "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
                        Digest.sha256(new byte[] {1}),
                        1_000_000);
        Descriptor layer = graph.blob(MediaType.OCI_LAYER_GZIP, "layer");
        graph.tagged(graph.image(AMD64, List.of(foreign, layer)));

        TransferResult result = copy();

        assertThat(result.leftOut())
                .extracting(Descriptor::digest)
                .containsExactly(foreign.digest());
        assertThat(result.blobs()).isEqualTo(2);
        assertThat(result.bytesTransferred()).isLessThan(1_000);
    }

    @Test
    void F9_foreignLayersAreCopiedWhereTheSourceGivesThem() throws Exception {
        MemoryContent giving =
                new MemoryContent("giving.example") {
                    @Override
                    public boolean givesForeignLayers() {
                        return true;
                    }
                };
        TestGraph foreign = new TestGraph(giving);
        Descriptor layer =
                foreign.blob("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", "layer");
        foreign.tagged(foreign.image(AMD64, List.of(layer)));

        TransferResult result =
                new ContentCopy(giving, destination)
                        .copy(TAG, Optional.empty(), Optional.of(TAG), listener);

        assertThat(result.leftOut()).isEmpty();
        assertThat(destination.blobs).containsKey(layer.digest());
    }

    @Test
    void E42_anEntryThatTheSourceLacksIsLeftOut() throws Exception {
        MemoryContent sparse =
                new MemoryContent("sparse.example") {
                    @Override
                    boolean mayBeMissing(Descriptor child) {
                        return true;
                    }
                };
        Descriptor arm = graph.image(ARM64, "arm");
        Descriptor root =
                graph.tagged(
                        graph.index(entry(graph.image(AMD64, "amd"), AMD64), entry(arm, ARM64)));
        source.manifests.remove(arm.digest());

        TransferResult result = copyTo(sparse, Optional.empty());

        assertThat(result.digest()).isEqualTo(root.digest());
        assertThat(result.leftOut()).extracting(Descriptor::digest).containsExactly(arm.digest());
    }

    @Test
    void E42_anIndexOfWhichNothingIsThereIsAFailure() {
        Descriptor arm = graph.image(ARM64, "arm");
        graph.tagged(graph.index(entry(arm, ARM64)));
        source.manifests.remove(arm.digest());

        assertThatThrownBy(this::copy)
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContaining("source.example")
                .hasMessageContaining(arm.digest().shortForm());
        assertThat(destination.blobs).isEmpty();
    }

    @Test
    void E40_entriesThatAreNoManifestsAreCopiedAsBlobs() throws Exception {
        Descriptor text = graph.blob("text/plain", "hello");
        graph.tagged(graph.index(entry(text), entry(graph.image(AMD64, "amd"), AMD64)));

        copy();

        assertThat(destination.blobs).containsKey(text.digest());
    }

    @Test
    void E42_anEntryThatIsNoManifestMayBeMissingToo() throws Exception {
        MemoryContent sparse =
                new MemoryContent("sparse.example") {
                    @Override
                    boolean mayBeMissing(Descriptor child) {
                        return true;
                    }
                };
        Descriptor text = graph.blob("text/plain", "hello");
        graph.tagged(graph.index(entry(text), entry(graph.image(AMD64, "amd"), AMD64)));
        source.blobs.remove(text.digest());

        TransferResult result =
                new ContentCopy(source, sparse)
                        .copy(TAG, Optional.empty(), Optional.of(TAG), listener);

        assertThat(result.leftOut()).extracting(Descriptor::digest).containsExactly(text.digest());
        assertThat(result.blobs()).isEqualTo(2);
        assertThat(listener.events)
                .contains(new TransferEvent.Skipped(result.leftOut().getFirst()));
    }

    @Test
    void F31_whatCannotBeAskedForIsUploaded() throws Exception {
        MemoryContent reticent =
                new MemoryContent("reticent.example") {
                    @Override
                    public boolean hasBlob(Descriptor blob) throws ContentException {
                        throw new ContentException.Denied(Attempt.to("look", "reticent.example"));
                    }
                };
        graph.tagged(graph.image(AMD64, "text"));

        TransferResult result =
                new ContentCopy(source, reticent)
                        .copy(TAG, Optional.empty(), Optional.of(TAG), TransferListener.NONE);

        assertThat(reticent.blobs).hasSize(result.blobs());
    }
}
