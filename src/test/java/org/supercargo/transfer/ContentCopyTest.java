package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.transfer.TestGraph.TAG;
import static org.supercargo.transfer.TestGraph.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Copies between two places: all of it, once, and in an order that a registry takes. */
class ContentCopyTest {
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

    static long[] seeds() {
        return LongStream.range(0, 60).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyGraphIsCopiedWholeAndBytesAreCountedOnce(long seed) throws Exception {
        Descriptor root = graph.random(seed);

        TransferResult result = copy();

        assertThat(result.digest()).isEqualTo(root.digest());
        assertThat(destination.tags).containsEntry(TAG, root.digest());
        assertThat(source.manifests).containsAllEntriesOf(destination.manifests);
        assertThat(result.blobs()).isEqualTo(destination.blobs.size());
        assertThat(source.blobsFetched).hasValue(destination.blobs.size());
        assertThat(result.bytesTransferred()).isEqualTo(bytesOf(destination));
        assertThat(result.bytesSkipped()).isZero();
        assertThat(source.mostOpen).hasValueLessThanOrEqualTo(3);
        assertThat(listener.last()).isEqualTo(new TransferEvent.Succeeded(result));
        assertThat(listener.meter.progress().doneBytes()).isEqualTo(result.bytesTransferred());
        assertThat(listener.meter.progress().totalBytes()).isEqualTo(result.bytesTransferred());
    }

    private static long bytesOf(MemoryContent place) {
        return place.blobs.values().stream().mapToLong(bytes -> bytes.length).sum()
                + place.manifests.values().stream().mapToLong(raw -> raw.bytes().length).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void blobsThatAreThereDoNotTravelAgain(long seed) throws Exception {
        graph.random(seed);
        TransferResult first = copy();
        source.blobs.clear();

        TransferResult second =
                new ContentCopy(source, destination)
                        .copy(TAG, Optional.empty(), Optional.of(TAG), new GrammarListener());

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.blobs()).isEqualTo(first.blobs());
        assertThat(second.bytesSkipped() + second.bytesTransferred())
                .isEqualTo(first.bytesTransferred());
        assertThat(second.bytesSkipped())
                .isEqualTo(destination.blobs.values().stream().mapToLong(b -> b.length).sum());
    }

    @Test
    void onePlatformIsCopiedAloneUnderTheTag() throws Exception {
        Descriptor amd = graph.image(AMD64, "amd");
        Descriptor arm = graph.image(ARM64, "arm");
        graph.tagged(graph.index(entry(amd, AMD64), entry(arm, ARM64)));

        TransferResult result = copy(Optional.of(ARM64));

        assertThat(result.digest()).isEqualTo(arm.digest());
        assertThat(destination.tags).containsEntry(TAG, arm.digest());
        assertThat(destination.manifests).containsOnlyKeys(arm.digest());
        assertThat(destination.blobs).hasSize(2);
    }

    @Test
    void E40_aPlatformIsFoundInANestedIndex() throws Exception {
        Descriptor arm = graph.image(ARM64, "arm");
        Descriptor inner = graph.index(entry(arm, ARM64));
        graph.tagged(graph.index(entry(graph.image(AMD64, "amd"), AMD64), entry(inner)));

        assertThat(copy(Optional.of(ARM64)).digest()).isEqualTo(arm.digest());
    }

    @Test
    void aPlatformThatIsNotOfferedIsRefusedWithThoseThatAre() {
        graph.tagged(graph.index(entry(graph.image(AMD64, "amd"), AMD64)));

        assertThatThrownBy(() -> copy(Optional.of(Platform.parse("linux/s390x"))))
                .isInstanceOfSatisfying(
                        ContentException.NotFound.class,
                        failure ->
                                assertThat(failure.remedy())
                                        .isEqualTo("Choose one of linux/amd64."))
                .hasMessageContaining("there is no image for linux/s390x");
    }

    @Test
    void aSingleImageIsCopiedForItsOwnPlatformOnly() throws Exception {
        Descriptor image = graph.tagged(graph.image(AMD64, "amd"));

        assertThat(copy(Optional.of(AMD64)).digest()).isEqualTo(image.digest());
        assertThatThrownBy(
                        () ->
                                new ContentCopy(source, destination)
                                        .copy(
                                                TAG,
                                                Optional.of(ARM64),
                                                Optional.empty(),
                                                TransferListener.NONE))
                .isInstanceOf(ContentException.NotFound.class);
    }

    private TransferResult copyTo(MemoryContent other, Optional<Platform> platform)
            throws ContentException {
        return new ContentCopy(source, other)
                .copy(TAG, platform, Optional.of(TAG), TransferListener.NONE);
    }

    @Test
    void E40_indexesMayBeNestedEightLevelsDeepAndNotMore() throws Exception {
        Descriptor nested = graph.image(AMD64, "deep");
        for (int level = 0; level < CopyPlanner.MAX_DEPTH; level++) {
            nested = graph.index(entry(nested));
        }
        graph.tagged(nested);
        assertThat(copy().digest()).isEqualTo(nested.digest());

        graph.tagged(graph.index(entry(nested)));
        MemoryContent untouched = new MemoryContent("other.example");
        assertThatThrownBy(() -> copyTo(untouched, Optional.empty()))
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining("more than 8 levels");
        assertThat(untouched.blobs).isEmpty();
    }

    @Test
    void aDocumentOfAnUnknownKindIsRefusedBeforeAnythingIsWritten() {
        Descriptor legacy = source.manifest(MediaType.DOCKER_SCHEMA1, "{\"schemaVersion\":1}");
        graph.tagged(graph.index(entry(graph.image(AMD64, "amd"), AMD64), entry(legacy)));

        assertThatThrownBy(this::copy)
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining(legacy.digest().shortForm());
        assertThat(destination.blobs).isEmpty();
    }

    @Test
    void A6_contentWithADigestThatCannotBeCheckedIsRefused() {
        Digest blake = new Digest("blake3", "a".repeat(64));
        graph.tagged(graph.image(AMD64, List.of(Descriptor.of(MediaType.OCI_LAYER, blake, 5))));

        assertThatThrownBy(this::copy)
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining("blake3");
    }

    @Test
    void theSameContentWithTwoSizesIsRefused() {
        Descriptor layer = graph.blob(MediaType.OCI_LAYER, "layer");
        Descriptor lying = Descriptor.of(layer.mediaType(), layer.digest(), layer.size() + 1);
        graph.tagged(graph.image(AMD64, List.of(layer, lying)));

        assertThatThrownBy(this::copy)
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining("two different sizes");
    }

    @Test
    void E12_aManifestWithOtherBytesThanItsDigestIsRefused() {
        Descriptor image = graph.tagged(graph.image(AMD64, "amd"));
        RawManifest other = source.manifests.get(graph.image(AMD64, "other").digest());
        source.manifests.put(
                image.digest(), new RawManifest(image.mediaType(), image.digest(), other.bytes()));

        assertThatThrownBy(this::copy)
                .isInstanceOf(ContentException.DigestMismatch.class)
                .hasMessageContaining(image.digest().toString());
    }

    @Test
    void withoutATagTheRootIsKeptByItsDigest() throws Exception {
        Descriptor image = graph.tagged(graph.image(AMD64, "amd"));
        Set<Digest> kept = ConcurrentHashMap.newKeySet();
        MemoryContent keeping =
                new MemoryContent("keeping.example") {
                    @Override
                    public void keepRoot(Descriptor manifest) {
                        kept.add(manifest.digest());
                    }
                };

        new ContentCopy(source, keeping)
                .copy(image.digest(), Optional.empty(), Optional.empty(), TransferListener.NONE);

        assertThat(keeping.tags).isEmpty();
        assertThat(kept).containsExactly(image.digest());
    }

    @Test
    void aTagThatIsNotThereIsAFailureOfTheSource() {
        assertThatThrownBy(
                        () ->
                                new ContentCopy(source, destination)
                                        .copy(
                                                new Tag("absent"),
                                                Optional.empty(),
                                                Optional.of(TAG),
                                                listener))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContaining("source.example");
        assertThat(listener.last())
                .isInstanceOfSatisfying(
                        TransferEvent.Failed.class,
                        failed -> assertThat(failed.side()).contains(TransferSide.SOURCE));
    }
}
