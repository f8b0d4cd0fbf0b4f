package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;

import java.util.List;

/** An in-toto statement: says something about content that it names by digest. */
final class Statement {
    private Statement() {}

    static Json.Fields of(
            String subject, String digest, String predicateType, Json.Fields predicate) {
        String hex = digest.substring(digest.indexOf(':') + 1);
        Json.Fields named =
                Json.object()
                        .with("name", subject)
                        .with("digest", Json.object().with("sha256", hex));
        return Json.object()
                .with("_type", "https://in-toto.io/Statement/v1")
                .with("subject", List.of(named))
                .with("predicateType", predicateType)
                .with("predicate", predicate);
    }
}
