package org.supercargo.registry.vendor;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.Set;
import java.util.stream.Stream;

/** What a registry or a vendor has no notion of fails, and is called by its name. */
class UnsupportedOperationTest {
    private static final RegistryName HOST = new RegistryName("registry.example.com");
    private static final RepositoryName API = new RepositoryName(HOST, "team/api");
    private static final Digest DIGEST = Digest.sha256(new byte[0]);

    /** Can do nothing. */
    private record NoVendorApi(Vendor vendor, Set<VendorVerb> verbs) implements VendorApi {}

    /** Has only what every registry has. */
    private record PlainRegistry(RegistryName name) implements RegistryContent {
        @Override
        public void ping() {}

        @Override
        public Listing listRepositories(PageSink sink) {
            return Listing.COMPLETE;
        }

        @Override
        public RepositoryContent repository(RepositoryName wanted) {
            throw new AssertionError("nothing is to be asked");
        }
    }

    static Stream<Arguments> operations() {
        var api = new NoVendorApi(Vendor.QUAY, Set.of());
        var registry = new PlainRegistry(HOST);
        return Stream.of(
                operation("list the repositories", () -> api.listRepositories(names -> true)),
                operation("remove the tag " + API + ":v1", () -> api.deleteTag(API, new Tag("v1"))),
                operation("delete " + API + "@" + DIGEST, () -> api.deleteManifest(API, DIGEST)),
                operation("delete the repository " + API, () -> api.deleteRepository(API)),
                operation("create team/api", () -> registry.createRepository(API)),
                operation("delete the repository " + API, () -> registry.deleteRepository(API)));
    }

    private static Arguments operation(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void S3_10_whatThereIsNoNotionOfIsUnsupportedByName(String operation, ThrowingCallable call) {
        assertThatExceptionOfType(Unsupported.class)
                .isThrownBy(call)
                .withMessageContaining(operation)
                .withMessageContaining("does not support it");
    }
}
