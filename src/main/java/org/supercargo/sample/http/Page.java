package org.supercargo.sample.http;

import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The part of a list that the parameters {@code n} and {@code last} ask for, and the way to the
 * rest.
 */
record Page(List<String> items, Optional<String> link) {

    /**
     * Cuts the page out of the whole list.
     *
     * @param all in the order of their characters
     * @param limit the most entries of a page, whatever is asked for
     * @throws Refusal with {@code PAGINATION_NUMBER_INVALID} if {@code n} is no natural number
     */
    static Page of(Request request, List<String> all, int limit) {
        int size = Math.min(request.parameter("n").map(Page::number).orElse(limit), limit);
        String last = request.parameter("last").orElse("");
        List<String> rest = all.stream().filter(item -> item.compareTo(last) > 0).toList();
        if (size == 0 || rest.size() <= size) {
            return new Page(rest.subList(0, Math.min(size, rest.size())), Optional.empty());
        }
        List<String> items = rest.subList(0, size);
        String from = URLEncoder.encode(items.getLast(), StandardCharsets.UTF_8);
        String next = request.path() + "?last=" + from + "&n=" + size;
        return new Page(items, Optional.of("<" + next + ">; rel=\"next\""));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Refusal(RefusalCode.PAGINATION_NUMBER_INVALID, "n must be a natural number");
        }
        return Integer.parseInt(text);
    }

    Reply linked(Reply reply) {
        return link.map(target -> reply.with("Link", target)).orElse(reply);
    }
}
