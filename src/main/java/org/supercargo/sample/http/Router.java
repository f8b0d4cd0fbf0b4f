package org.supercargo.sample.http;

import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the endpoint of a path; the first route that matches counts. */
final class Router {
    private record Route(Pattern pattern, Endpoint endpoint) {}

    private static final String NAME = "/v2/(.+)";
    private static final String REFERENCE = "/([^/]+)";

    private final List<Route> routes = new ArrayList<>();

    Router(
            Endpoint ping,
            Endpoint catalog,
            Endpoint tags,
            Endpoint manifests,
            Endpoint referrers,
            Endpoint uploadStart,
            Endpoint uploads,
            Endpoint blobs) {
        add("/v2/?", ping);
        add("/v2/_catalog", catalog);
        add(NAME + "/tags/list", tags);
        add(NAME + "/manifests" + REFERENCE, manifests);
        add(NAME + "/referrers" + REFERENCE, referrers);
        add(NAME + "/blobs/uploads/?", uploadStart);
        add(NAME + "/blobs/uploads" + REFERENCE, uploads);
        add(NAME + "/blobs" + REFERENCE, blobs);
    }

    private void add(String pattern, Endpoint endpoint) {
        routes.add(new Route(Pattern.compile(pattern), endpoint));
    }

    Reply answer(Request request) throws IOException {
        for (Route route : routes) {
            Matcher matcher = route.pattern.matcher(request.path());
            if (matcher.matches()) {
                return answer(request, route.endpoint, matcher);
            }
        }
        byte[] text = "404 page not found\n".getBytes(StandardCharsets.UTF_8);
        return Reply.of("text/plain; charset=utf-8", text).withStatus(404);
    }

    private static Reply answer(Request request, Endpoint endpoint, Matcher path)
            throws IOException {
        if (!endpoint.methods().contains(request.method())) {
            Refusal refusal =
                    new Refusal(
                            RefusalCode.UNSUPPORTED, request.method() + " is not possible here");
            return Reply.refused(refusal).with("Allow", String.join(", ", endpoint.methods()));
        }
        Place place =
                switch (path.groupCount()) {
                    case 0 -> new Place("", "");
                    case 1 -> Place.of(path.group(1), "");
                    default -> Place.of(path.group(1), path.group(2));
                };
        return endpoint.answer(request, place);
    }
}
