package org.supercargo.ui.image.raw;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.Descriptor;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.MediaTypeWords;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.CopyButton;
import org.supercargo.ui.widget.JsonText;
import org.supercargo.ui.widget.JsonView;

import java.util.Optional;
import java.util.function.Consumer;

/** The raw text of a manifest or configuration, with what its bytes are above it. */
public final class RawPane extends BorderPane {
    private final HBox tools = new HBox();

    /**
     * @param id begins the ids of everything in it
     * @param blob the text; empty while there is none
     * @param descriptor what the bytes are
     * @param digestFollowed is told of digests in the text that were clicked
     */
    public RawPane(
            String id,
            ObservableValue<Optional<BlobText>> blob,
            ObservableValue<Optional<Descriptor>> descriptor,
            Consumer<String> digestFollowed,
            Clipboards clipboards) {
        var json = new JsonView(id + "-text", digestFollowed);
        json.textProperty()
                .bind(blob.map(text -> text.map(BlobText::shown).orElse(JsonText.EMPTY)));
        var about = new Label();
        about.setId(id + "-about");
        about.setMinWidth(0);
        about.getStyleClass().add(Style.MUTED);
        about.textProperty().bind(descriptor.map(d -> d.map(RawPane::words).orElse("")));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tools.getStyleClass().add("tab-tools");
        tools.getChildren()
                .addAll(
                        about,
                        gap,
                        copyDigest(id, descriptor, clipboards),
                        new CopyButton(
                                id + "-copy",
                                "Copy all of the text",
                                () -> blob.getValue().map(BlobText::whole).orElse(""),
                                clipboards));
        setTop(tools);
        setCenter(json);
    }

    private static CopyButton copyDigest(
            String id, ObservableValue<Optional<Descriptor>> descriptor, Clipboards clipboards) {
        var copy =
                new CopyButton(
                        id + "-copy-digest",
                        "Copy the digest of the raw bytes",
                        () -> descriptor.getValue().map(d -> d.digest().toString()).orElse(""),
                        clipboards);
        copy.setGraphic(Icons.of(Feather.HASH));
        return copy;
    }

    private static String words(Descriptor bytes) {
        return MediaTypeWords.shortForm(bytes.mediaType())
                + "  ·  "
                + Format.bytes(bytes.size())
                + "  ·  "
                + bytes.digest().algorithm()
                + ":"
                + bytes.digest().shortForm()
                + "…";
    }

    /** Puts something before the words above the text. */
    public void addTool(Node tool) {
        tools.getChildren().addFirst(tool);
    }
}
