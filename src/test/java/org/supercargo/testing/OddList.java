package org.supercargo.testing;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import java.io.IOException;
import java.util.List;

/**
 * The odd ways in which registries list repositories and tags, for window and command line alike.
 * Each of these gives the same list as {@code _catalog} and as the tags of every repository.
 */
public enum OddList {
    LINKED_TO_ITSELF("repeats its pages without an end", "a") {
        @Override
        String page(int number) {
            return "\"a\"";
        }

        @Override
        String link(int number) {
            return "<?page=" + Math.max(1, number) + ">; rel=\"next\"";
        }
    },
    WITH_NOTHING_NEW("repeats its pages without an end", "a", "b") {
        @Override
        String page(int number) {
            return "\"a\",\"b\"";
        }

        @Override
        String link(int number) {
            return "<?page=" + (number + 1) + ">; rel=\"next\"";
        }
    },
    REFUSING_A_NUMBER("", "a", "b") {
        @Override
        String page(int number) {
            return "\"a\",\"b\"";
        }

        @Override
        MockResponse.Builder answer(String field, RecordedRequest request) {
            return request.getUrl().queryParameter("n") == null
                    ? super.answer(field, request)
                    : BrokenRegistry.error(400, "PAGINATION_NUMBER_INVALID");
        }
    },
    LINKED_RELATIVELY("", "a", "b") {
        @Override
        String page(int number) {
            return number == 0 ? "\"a\"" : "\"b\"";
        }

        @Override
        String link(int number) {
            return number == 0 ? "<?page=1>" : "";
        }
    },
    LINKED_ELSEWHERE("is on another host", "a") {
        @Override
        String page(int number) {
            return "\"a\"";
        }

        @Override
        String link(int number) {
            return "<http://169.254.169.254/latest/meta-data/>; rel=\"next\"";
        }
    },
    LINKED_BADLY("link to the next page cannot be read", "a") {
        @Override
        String page(int number) {
            return "\"a\"";
        }

        @Override
        String link(int number) {
            return "</v2/next; rel=\"next\"";
        }
    },
    WITH_HOLES("", "a", "b") {
        @Override
        String page(int number) {
            return "null,\"b\",7,{},[\"c\"],\"a\",\"\",null";
        }
    },
    EMPTY("") {
        @Override
        String page(int number) {
            return "";
        }

        @Override
        MockResponse.Builder answer(String field, RecordedRequest request) {
            return BrokenRegistry.json("{\"" + field + "\":null}");
        }
    },
    UNSORTED_AND_TWICE("", "a", "b", "c") {
        @Override
        String page(int number) {
            return number == 0 ? "\"b\",\"a\",\"b\"" : "\"a\",\"c\",\"b\"";
        }

        @Override
        String link(int number) {
            return number == 0 ? "<?page=1>; rel=next" : "";
        }
    },
    WITH_NAMES_THAT_CANNOT_BE_ASKED_FOR("4 names cannot be asked for and are left out", "a") {
        @Override
        String page(int number) {
            return "\"a\",\"..\",\"x\\u0000y\",\"x\\u202ey\",\"" + "z".repeat(5_000) + "\"";
        }
    };

    private final String note;
    private final List<String> names;

    OddList(String note, String... names) {
        this.note = note;
        this.names = List.of(names);
    }

    /** What is to be said of the list; empty if it is whole. */
    public String note() {
        return note;
    }

    /** The names that can be read from it, sorted. */
    public List<String> names() {
        return names;
    }

    /**
     * The elements of one page, as JSON.
     *
     * @param number counts from 0
     */
    abstract String page(int number);

    /** The link to the page after that; empty without one. */
    String link(int number) {
        return "";
    }

    MockResponse.Builder answer(String field, RecordedRequest request) {
        String asked = request.getUrl().queryParameter("page");
        int number = asked == null ? 0 : Integer.parseInt(asked);
        var answer = BrokenRegistry.json("{\"" + field + "\":[" + page(number) + "]}");
        return link(number).isEmpty() ? answer : answer.addHeader("Link", link(number));
    }

    public BrokenRegistry.Started start() throws IOException {
        return BrokenRegistry.answering(
                request -> {
                    String path = request.getUrl().encodedPath();
                    if (path.equals("/v2/_catalog")) {
                        return answer("repositories", request);
                    }
                    if (path.endsWith("/tags/list")) {
                        return answer("tags", request);
                    }
                    return path.equals("/v2/")
                            ? BrokenRegistry.json("{}")
                            : BrokenRegistry.error(404, "MANIFEST_UNKNOWN");
                });
    }
}
