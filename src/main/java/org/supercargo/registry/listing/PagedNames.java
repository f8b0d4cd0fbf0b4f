package org.supercargo.registry.listing;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.LinkHeader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Follows the pages of a list of names to the last one (distribution-spec, "Listing Tags"), and not
 * in circles.
 */
final class PagedNames {
    private static final int PAGE = 1000;
    private static final int MAX_PAGES = 10_000;

    /** More than anybody looks through, and still few enough to be held in memory. */
    private static final int MAX_NAMES = 1_000_000;

    private static final String TOO_MANY =
            "There are more than a million names; the rest is left out.";

    /** So few names that they are there at once, and then more and more of them. */
    private static final int FIRST_PIECE = 200;

    private static final int LARGEST_PIECE = 12_800;

    private final RegistryConnection connection;
    private final Attempt attempt;
    private final Wanted scope;
    private final PageReader reader;
    private final Predicate<String> usable;
    private final Set<String> seen = new HashSet<>();
    private final Set<HttpUrl> asked = new HashSet<>();
    private final UnusableNames unusable = new UnusableNames();
    private final PageSink sink;
    private List<String> piece = new ArrayList<>();
    private int pieceSize = FIRST_PIECE;
    private boolean wanted = true;
    private boolean endless;

    /**
     * @param reader reads the names of one answer
     * @param usable which names can stand in a request; the others are left out
     * @param sink gets the names while their page still arrives
     */
    PagedNames(
            RegistryConnection connection,
            Attempt attempt,
            Wanted scope,
            PageReader reader,
            Predicate<String> usable,
            PageSink sink) {
        this.connection = connection;
        this.attempt = attempt;
        this.scope = scope;
        this.sink = sink;
        this.reader = reader;
        this.usable = usable;
    }

    /** Reads the names of one answer, and gives each as it comes. */
    @FunctionalInterface
    interface PageReader {
        void read(InputStream body, Consumer<String> names) throws IOException;
    }

    /** One page that was read: whether it had new names, and where the next one is. */
    private record Page(boolean hadNames, Optional<HttpUrl> next, Optional<String> broken) {}

    /**
     * Reads all pages.
     *
     * @param path of the list, below {@code /v2/}
     */
    Listing list(String path) throws ContentException {
        HttpUrl url = connection.url(path, attempt);
        Page page = first(url);
        while (page.next().isPresent()) {
            Optional<String> reason = reasonToStop(page, page.next().get());
            if (reason.isPresent()) {
                return incomplete(reason.get());
            }
            page = read(page.next().get());
        }
        return end(page);
    }

    private Optional<String> reasonToStop(Page page, HttpUrl next) {
        if (endless) {
            return Optional.of(TOO_MANY);
        }
        if (!wanted) {
            return Optional.of("The rest was not asked for.");
        }
        if (!page.hadNames() || !asked.add(next)) {
            return Optional.of("The registry repeats its pages without an end.");
        }
        return asked.size() > MAX_PAGES
                ? Optional.of("The registry's pages do not come to an end.")
                : Optional.empty();
    }

    private Listing end(Page last) {
        if (last.broken().isPresent()) {
            return incomplete(last.broken().get());
        }
        if (endless) {
            return incomplete(TOO_MANY);
        }
        return unusable.isEmpty() ? Listing.COMPLETE : incomplete("");
    }

    private Listing incomplete(String why) {
        return Listing.incomplete((why + " " + unusable.words()).strip());
    }

    /** Some registries refuse a page size that is larger than their own. */
    private Page first(HttpUrl url) throws ContentException {
        HttpUrl sized = url.newBuilder().addQueryParameter("n", Integer.toString(PAGE)).build();
        asked.add(sized);
        try (Answer answer = send(sized)) {
            if (answer.status() != 400) {
                return page(answer);
            }
        }
        return read(url);
    }

    private Page read(HttpUrl url) throws ContentException {
        try (Answer answer = send(url)) {
            return page(answer);
        }
    }

    private Answer send(HttpUrl url) throws ContentException {
        return connection.send(new Request.Builder().url(url), attempt, scope);
    }

    private Page page(Answer answer) throws ContentException {
        if (!answer.isSuccess() || answer.isWebPage()) {
            throw answer.failure();
        }
        int before = seen.size();
        try {
            reader.read(answer.stream(), this::take);
        } catch (UnreadableJsonException e) {
            throw new UnexpectedAnswer(
                    answer.attempt(), attempt.place() + " sent a list that cannot be read.", e);
        } catch (IOException e) {
            throw answer.brokenBody(e);
        } finally {
            give();
        }
        return next(answer, seen.size() > before);
    }

    private void take(String name) {
        if (!usable.test(name)) {
            unusable.add(name);
        } else if (seen.size() == MAX_NAMES) {
            endless |= !seen.contains(name);
        } else if (seen.add(name)) {
            piece.add(name);
            if (piece.size() == pieceSize) {
                give();
                pieceSize = Math.min(2 * pieceSize, LARGEST_PIECE);
            }
        }
    }

    /** Gives what was read so far to the sink, unless it wants no more. */
    private void give() {
        if (wanted && !piece.isEmpty()) {
            wanted = sink.accept(piece);
            piece = new ArrayList<>(pieceSize);
        }
    }

    private Page next(Answer answer, boolean hadNames) throws ContentException {
        LinkHeader link = LinkHeader.parse(answer.headers("Link"));
        if (link.broken()) {
            return new Page(
                    hadNames,
                    Optional.empty(),
                    Optional.of("The registry's link to the next page cannot be read."));
        }
        if (link.next().isEmpty()) {
            return new Page(hadNames, Optional.empty(), Optional.empty());
        }
        Optional<HttpUrl> next = connection.resolve(answer.url(), link.next().get(), attempt);
        boolean own = next.filter(url -> DerivedUrl.sameOrigin(url, answer.url())).isPresent();
        return own
                ? new Page(hadNames, next, Optional.empty())
                : new Page(
                        hadNames,
                        Optional.empty(),
                        Optional.of("The registry's next page is on another host."));
    }
}
