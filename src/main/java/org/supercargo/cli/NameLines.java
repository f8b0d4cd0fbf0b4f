package org.supercargo.cli;

import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Prints the names of a listing as its pages come, or keeps them for one JSON document at the end.
 */
final class NameLines implements PageSink {
    private final Output output;
    private final boolean json;
    private final List<String> collected = new ArrayList<>();

    NameLines(Output output, boolean json) {
        this.output = output;
        this.json = json;
    }

    @Override
    public boolean accept(List<String> names) {
        if (json) {
            collected.addAll(names);
        } else {
            output.lines(names);
        }
        return true;
    }

    /** Prints the document, or says why a list of lines is not whole. */
    void finish(Listing listing, Function<Boolean, Map<String, ?>> document) {
        if (json) {
            output.json(document.apply(listing.isComplete()));
        } else {
            listing.incompleteBecause()
                    .ifPresent(why -> output.note("The list is not complete: " + why));
        }
    }

    List<String> collected() {
        return collected;
    }
}
