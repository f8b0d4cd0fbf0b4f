package org.supercargo.registry.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the next page in {@code Link} headers (RFC 8288). A single link that does not say what it
 * is for counts as the next page, since some registries leave that out.
 *
 * @param next the target as it is written; may be relative
 * @param broken whether there is no next page because the header cannot be read
 */
public record LinkHeader(Optional<String> next, boolean broken) {
    private static final int MAX_LENGTH = 16 << 10;

    /** Reads all {@code Link} headers of an answer; never fails. */
    public static LinkHeader parse(List<String> headers) {
        List<Link> links = new ArrayList<>();
        boolean broken = false;
        for (String header : headers) {
            Scanner scanner = new Scanner(header);
            broken |= header.length() > MAX_LENGTH || !scanner.readInto(links);
        }
        Optional<String> next =
                links.stream()
                        .filter(link -> link.rel.filter(LinkHeader::isNext).isPresent())
                        .map(Link::target)
                        .findFirst();
        if (next.isEmpty() && links.size() == 1 && links.getFirst().rel.isEmpty()) {
            next = Optional.of(links.getFirst().target);
        }
        return new LinkHeader(next, next.isEmpty() && broken);
    }

    private static boolean isNext(String relations) {
        return List.of(relations.toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
    }

    private record Link(String target, Optional<String> rel) {}

    /** Walks through one header once, from left to right. */
    private static final class Scanner {
        private final String text;
        private int position;

        private Scanner(String text) {
            this.text = text;
        }

        /** Adds the links up to the first mistake; false if there is one. */
        private boolean readInto(List<Link> links) {
            skip(" \t,");
            while (position < text.length()) {
                Optional<String> target = target();
                if (target.isEmpty()) {
                    return false;
                }
                Parameters parameters = parameters();
                if (!parameters.whole) {
                    return false;
                }
                links.add(new Link(target.get(), parameters.rel));
                skip(" \t,");
            }
            return true;
        }

        private Optional<String> target() {
            int end = text.indexOf('>', position);
            if (text.charAt(position) != '<' || end < 0) {
                return Optional.empty();
            }
            String target = text.substring(position + 1, end).strip();
            position = end + 1;
            boolean usable = !target.isEmpty() && target.chars().allMatch(c -> c > ' ' && c < 0x7f);
            return usable ? Optional.of(target) : Optional.empty();
        }

        private record Parameters(Optional<String> rel, boolean whole) {}

        private Parameters parameters() {
            Optional<String> rel = Optional.empty();
            skip(" \t");
            while (position < text.length() && text.charAt(position) == ';') {
                skip(" \t;");
                String name = until("=;, \t").toLowerCase(Locale.ROOT);
                skip(" \t");
                Optional<String> value = value();
                if (value.isEmpty()) {
                    return new Parameters(rel, false);
                }
                rel = name.equals("rel") && rel.isEmpty() ? value : rel;
                skip(" \t");
            }
            return new Parameters(rel, position == text.length() || text.charAt(position) == ',');
        }

        /**
         * The value after an equals sign, the empty string without one; empty if its quotes do not
         * close.
         */
        private Optional<String> value() {
            if (position == text.length() || text.charAt(position) != '=') {
                return Optional.of("");
            }
            position++;
            skip(" \t");
            if (position == text.length() || text.charAt(position) != '"') {
                return Optional.of(until(";, \t"));
            }
            position++;
            String value = until("\"");
            position++;
            return position <= text.length() ? Optional.of(value) : Optional.empty();
        }

        private String until(String ends) {
            int start = position;
            while (position < text.length() && ends.indexOf(text.charAt(position)) < 0) {
                position++;
            }
            return text.substring(start, position);
        }

        private void skip(String characters) {
            while (position < text.length() && characters.indexOf(text.charAt(position)) >= 0) {
                position++;
            }
        }
    }
}
