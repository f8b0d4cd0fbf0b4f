package org.supercargo.cli.kit;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.json.JsonOutput;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Where commands write: results to one stream, failures and notes to the other. */
public record Output(PrintWriter out, PrintWriter err) {
    /** Prints a line that may hold text from a registry, with control characters made visible. */
    public void line(String text) {
        lines(List.of(text));
    }

    /** Prints many lines at once, so that a page of names costs one write. */
    public void lines(List<String> texts) {
        texts.forEach(text -> out.println(DisplayText.line(text)));
        out.flush();
    }

    /** Prints a name and its value, in columns. */
    public void field(String name, String value) {
        line("%-12s %s".formatted(name, value));
    }

    public void json(Map<String, ?> document) {
        json(JsonOutput.write(document));
    }

    /** Prints a document that is written already. */
    public void json(String document) {
        out.println(document);
        out.flush();
    }

    /** Tells a person something that is not the result. */
    public void note(String text) {
        err.println(DisplayText.line(text));
        err.flush();
    }

    public void jsonFailure(Map<String, ?> document) {
        err.println(JsonOutput.write(document));
        err.flush();
    }
}
