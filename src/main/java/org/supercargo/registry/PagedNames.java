package org.supercargo.registry;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.json.NameListReader;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.LinkHeader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows the pages of a list of names to the last one (distribution-spec, "Listing Tags"), and not
 * in circles.
 */
final class PagedNames {
    private static final int PAGE = 1000;
    private static final int MAX_PAGES = 10_000;

    private final RegistryConnection connection;
    private final Attempt attempt;
    private final Wanted wanted;
    private final String field;
    private final Predicate<String> usable;
    private final Set<String> seen = new HashSet<>();
    private final Set<HttpUrl> asked = new HashSet<>();
    private int unusable;

    /**
     * @param field the field of the answer that holds the names
     * @param usable which names can stand in a request; the others are left out
     */
    PagedNames(
            RegistryConnection connection,
            Attempt attempt,
            Wanted wanted,
            String field,
            Predicate<String> usable) {
        this.connection = connection;
        this.attempt = attempt;
        this.wanted = wanted;
        this.field = field;
        this.usable = usable;
    }

    /** One page: its new names, and where the next one is. */
    private record Page(List<String> names, Optional<HttpUrl> next, Optional<String> broken) {}

    /**
     * Gives all pages to the sink.
     *
     * @param path of the list, below {@code /v2/}
     */
    Listing list(String path, PageSink sink) throws ContentException {
        HttpUrl url = connection.url(path, attempt);
        Page page = first(url);
        while (true) {
            boolean wantsMore = sink.accept(page.names());
            if (page.broken().isPresent()) {
                return Listing.incomplete(page.broken().get());
            }
            if (page.next().isEmpty()) {
                return end();
            }
            if (!wantsMore) {
                return Listing.incomplete("The rest was not asked for.");
            }
            if (page.names().isEmpty()
                    || !asked.add(page.next().get())
                    || asked.size() > MAX_PAGES) {
                return Listing.incomplete("The registry repeats its pages without an end.");
            }
            page = read(page.next().get());
        }
    }

    private Listing end() {
        return unusable == 0
                ? Listing.COMPLETE
                : Listing.incomplete(
                        unusable + " names were left out because they cannot be used.");
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
        return connection.send(new Request.Builder().url(url), attempt, wanted);
    }

    private Page page(Answer answer) throws ContentException {
        if (!answer.isSuccess() || answer.isWebPage()) {
            throw answer.failure();
        }
        List<String> names = new ArrayList<>();
        try {
            NameListReader.read(answer.stream(), field, name -> take(name, names));
        } catch (UnreadableJsonException e) {
            throw new UnexpectedAnswer(
                    answer.attempt(), attempt.place() + " sent a list that cannot be read.", e);
        } catch (IOException e) {
            throw answer.brokenBody(e);
        }
        return next(answer, names);
    }

    private void take(String name, List<String> names) {
        if (!usable.test(name)) {
            unusable++;
        } else if (seen.add(name)) {
            names.add(name);
        }
    }

    private Page next(Answer answer, List<String> names) throws ContentException {
        LinkHeader link = LinkHeader.parse(answer.headers("Link"));
        if (link.broken()) {
            return new Page(
                    names,
                    Optional.empty(),
                    Optional.of("The registry's link to the next page cannot be read."));
        }
        if (link.next().isEmpty()) {
            return new Page(names, Optional.empty(), Optional.empty());
        }
        Optional<HttpUrl> next = connection.resolve(answer.url(), link.next().get(), attempt);
        boolean own = next.filter(url -> DerivedUrl.sameOrigin(url, answer.url())).isPresent();
        return own
                ? new Page(names, next, Optional.empty())
                : new Page(
                        names,
                        Optional.empty(),
                        Optional.of("The registry's next page is on another host."));
    }
}
