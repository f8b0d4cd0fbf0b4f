package org.supercargo.cli.listing;

import org.supercargo.cli.kit.GrowingDocument;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.json.JsonOutput;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints the names of repositories as they come: a line for each, or a document that grows. */
public final class NameLines implements PageSink {
    private final Output output;
    private final Optional<GrowingDocument> document;

    public NameLines(Output output, RegistryName registry, boolean json) {
        this.output = output;
        Map<String, ?> head = JsonDocuments.of("host", registry.host());
        this.document =
                json
                        ? Optional.of(new GrowingDocument(output, head, "repositories"))
                        : Optional.empty();
    }

    @Override
    public boolean accept(List<String> names) {
        document.ifPresentOrElse(
                growing -> growing.add(names.stream().map(JsonOutput::write).toList()),
                () -> output.lines(names));
        return true;
    }

    /** Ends the document, or says why a list of lines is not whole. */
    public void finish(Listing listing) {
        document.ifPresentOrElse(
                growing -> growing.end(JsonDocuments.of("complete", listing.isComplete())),
                () ->
                        listing.incompleteBecause()
                                .ifPresent(why -> output.note("The list is not complete: " + why)));
    }

    /**
     * Ends a list that the registry did not give now.
     *
     * @param recalled what was printed
     */
    public void finish(RecalledNames recalled) {
        document.ifPresentOrElse(
                growing ->
                        growing.end(
                                JsonDocuments.of(
                                        "complete", recalled.listed().isPresent(),
                                        "asOf",
                                                recalled.listed()
                                                        .map(Object::toString)
                                                        .orElse(null))),
                () -> output.note(recalled.words()));
    }
}
