package org.supercargo.service.remembered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which namespaces of a registry are asked for, and what is made of their answers. */
class NamespaceListerTest {
    private static final RegistryName GOOGLE = new RegistryName("eu.gcr.io");
    private static final Map<String, List<String>> HELD =
            Map.of("a", List.of("a/x", "a/y"), "b", List.of("b/z", "a/x"));

    private final NamespaceLister lister = new NamespaceLister();
    private final List<String> asked = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    /** It tells what is in namespaces, of which each is the first part of a path. */
    private final class Telling implements RegistryContent {
        @Override
        public RegistryName name() {
            return GOOGLE;
        }

        @Override
        public void ping() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listing listRepositories(PageSink sink) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listing listBelow(String path, PageSink sink) throws ContentException {
            asked.add(path);
            if (path.equals("away")) {
                throw new ContentException.Unreachable(Attempt.to("list", "x"), "gone.", null);
            }
            if (!HELD.containsKey(path)) {
                throw new ContentException.NotFound(Attempt.to("list", "x"));
            }
            sink.accept(HELD.get(path));
            return path.equals("b") ? Listing.incomplete("There is more.") : Listing.COMPLETE;
        }

        @Override
        public Optional<String> namespaceOf(String path) {
            return Optional.of(path.substring(0, path.indexOf('/')));
        }

        @Override
        public RepositoryContent repository(RepositoryName name) {
            throw new UnsupportedOperationException();
        }
    }

    private Optional<Listing> list(String... known) throws ContentException {
        return lister.list(new Telling(), Set.of(known), found::addAll);
    }

    @Test
    void D38_theNamespacesOfWhatIsKnownAreListedOnceEach() throws Exception {
        assertThat(list("a/x", "a/q").orElseThrow().incompleteBecause())
                .contains("Only what is below a is listed.");
        assertThat(asked).containsExactly("a");
        assertThat(found).containsExactly("a/x", "a/y");
    }

    @Test
    void aNamespaceThatTheUserNamedIsAskedForToo() throws Exception {
        lister.add(GOOGLE, "b");
        lister.add(new RegistryName("gcr.io"), "elsewhere");

        assertThat(list("a/x").orElseThrow().incompleteBecause())
                .contains("Only what is below b, a is listed. There is more.");
        assertThat(found).containsExactly("b/z", "a/x", "a/y");
    }

    @Test
    void whatIsNotThereTakesNothingAwayAndNothingIsNoList() throws Exception {
        assertThat(list("nowhere/x")).isEmpty();
        assertThat(list("nowhere/x", "a/x")).isPresent();
        assertThat(list()).isEmpty();
    }

    @Test
    void aRegistryThatIsOutOfReachIsAFailure() {
        assertThatThrownBy(() -> list("away/x")).isInstanceOf(ContentException.Unreachable.class);
    }
}
