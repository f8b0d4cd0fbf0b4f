package org.supercargo.cli.kit;

import org.supercargo.content.ContentException;

import java.util.Map;

/** Tells a failure as one clear line, or as one JSON document. */
public record FailureReport(String kind, String message, String host, Integer status) {
    public static FailureReport of(ContentException failure) {
        var attempt = failure.attempt();
        String option = CommonOptions.toAllow(failure);
        return new FailureReport(
                failure.kind(),
                failure.getMessage()
                        + " "
                        + failure.remedy()
                        + (option.isEmpty() ? "" : " To allow it, add " + option + "."),
                attempt.place(),
                attempt.status().isPresent() ? attempt.status().getAsInt() : null);
    }

    public static FailureReport usage(String message) {
        return new FailureReport("usage", message, null, null);
    }

    /** The same, with one more thing that can be done about it. */
    public FailureReport offering(String way) {
        return new FailureReport(kind, message + " " + way, host, status);
    }

    public void print(Output output, boolean json) {
        if (json) {
            output.jsonFailure(
                    Map.of(
                            "error",
                            JsonDocuments.of(
                                    "kind", kind, "message", message, "host", host, "status",
                                    status)));
        } else {
            output.note("supercargo: " + message);
        }
    }
}
