package org.supercargo.registry.vendor;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.answer.ApiDocument;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.LinkHeader;

import java.util.Optional;

/** Asks a vendor's API and reads what it answers, page by page where there are pages. */
final class ApiClient {
    private static final int MAX_PAGES = 10_000;

    private final HttpUrl root;
    private final ApiSender sender;

    /**
     * @param root what all URLs of this API begin with
     */
    ApiClient(HttpUrl root, ApiSender sender) {
        this.root = root;
        this.sender = sender;
    }

    /** Takes one page of an answer. */
    @FunctionalInterface
    interface Pages {
        /**
         * @return whether more is wanted
         */
        boolean take(ApiDocument page) throws ContentException;
    }

    /** Finds the URL of the page after this one. */
    @FunctionalInterface
    interface NextPage {
        Optional<HttpUrl> after(Answer answer, ApiDocument page);
    }

    /** The next page as the header {@code Link} names it. */
    static Optional<HttpUrl> linked(Answer answer) {
        return LinkHeader.parse(answer.headers("Link")).next().map(answer.url()::resolve);
    }

    HttpUrl.Builder url(String path) {
        return root.newBuilder().addPathSegments(path);
    }

    ApiDocument get(HttpUrl url, Attempt attempt) throws ContentException {
        try (Answer answer = sender.send(new Request.Builder().url(url), attempt)) {
            return read(answer);
        }
    }

    /** Whether there is something at the URL; only a clear no is no. */
    boolean exists(HttpUrl url, Attempt attempt) throws ContentException {
        try (Answer answer = sender.send(new Request.Builder().url(url).head(), attempt)) {
            if (answer.status() == 404) {
                return false;
            }
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            return true;
        }
    }

    void delete(HttpUrl url, Attempt attempt) throws ContentException {
        try (Answer answer = sender.send(new Request.Builder().url(url).delete(), attempt)) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
        }
    }

    /** As {@link #pages(HttpUrl, Attempt, NextPage, Pages)}, by the header {@code Link}. */
    boolean pages(HttpUrl first, Attempt attempt, Pages pages) throws ContentException {
        return pages(first, attempt, (answer, _) -> linked(answer), pages);
    }

    /**
     * Gives all pages; a next page on another host is not asked for.
     *
     * @return whether the last page was reached
     */
    boolean pages(HttpUrl first, Attempt attempt, NextPage order, Pages pages)
            throws ContentException {
        HttpUrl url = first;
        for (int count = 0; count < MAX_PAGES; count++) {
            Optional<HttpUrl> next;
            try (Answer answer = sender.send(new Request.Builder().url(url), attempt)) {
                ApiDocument page = read(answer);
                next = order.after(answer, page);
                if (!pages.take(page)) {
                    return next.isEmpty();
                }
            }
            if (next.isEmpty()) {
                return true;
            }
            if (!DerivedUrl.sameOrigin(next.get(), url) || next.get().equals(url)) {
                return false;
            }
            url = next.get();
        }
        return false;
    }

    /** The name of the user who is signed in. */
    String user(Attempt attempt) throws ContentException {
        return sender.user(attempt);
    }

    private static ApiDocument read(Answer answer) throws ContentException {
        if (!answer.isSuccess() || answer.isWebPage()) {
            throw answer.failure();
        }
        try {
            return ApiDocument.read(answer.bytes(ApiDocument.MAX_ANSWER));
        } catch (UnreadableJsonException e) {
            throw new UnexpectedAnswer(
                    answer.attempt(),
                    answer.attempt().place() + " sent an answer that cannot be read.",
                    e);
        }
    }
}
