package org.supercargo.ui.requests;

import org.supercargo.service.requests.LoggedRequest;

import java.util.Locale;
import java.util.function.Function;

/** The tools in whose words a request can be copied. */
enum Tool {
    CURL(CurlCommand::of),
    CRANE(CraneCommand::of),
    REGCTL(RegctlCommand::of),
    SKOPEO(SkopeoCommand::of);

    private final Function<LoggedRequest, Repeat> words;

    Tool(Function<LoggedRequest, Repeat> words) {
        this.words = words;
    }

    /** The program's name, as it is typed. */
    String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    Repeat repeat(LoggedRequest request) {
        return words.apply(request);
    }
}
