package org.supercargo.ui.image;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.EmptyState;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What refers to the shown manifest: signatures, SBOMs, attestations. */
final class ReferrersPane extends BorderPane {
    private final TableView<ReferrerRow> table = new TableView<>();
    private final Consumer<Digest> opened;

    /**
     * @param opened is told of the manifest that was double-clicked, or on which Enter was pressed
     */
    ReferrersPane(ImageModel model, Consumer<Digest> opened) {
        this.opened = opened;
        table.setId("referrers-table");
        table.setAccessibleText("Referrers");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(
                new EmptyState(
                        Feather.LINK,
                        "Nothing refers to it",
                        "Signatures, SBOMs and attestations of this manifest would be listed"
                                + " here."));
        table.getColumns()
                .addAll(
                        List.of(
                                column("Kind", 90, row -> row.kind().label()),
                                column("Artifact type", 180, ReferrersPane::type),
                                column("Of", 90, ReferrerRow::about),
                                column("Digest", 112, row -> row.manifest().digest().shortForm())));
        table.getColumns().getFirst().getStyleClass().add(Style.FIRST_COLUMN);
        table.getColumns().getLast().getStyleClass().add(Style.MONOSPACE);
        table.setRowFactory(ignored -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.referrers()
                .value()
                .subscribe(rows -> table.getItems().setAll(rows.orElse(List.of())));
        setCenter(table);
    }

    private static String type(ReferrerRow row) {
        Descriptor manifest = row.manifest();
        return DisplayText.line(manifest.artifactType().orElse(manifest.mediaType()), 200);
    }

    private static TableColumn<ReferrerRow, String> column(
            String title, double width, Function<ReferrerRow, String> words) {
        var column = new TableColumn<ReferrerRow, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    private TableRow<ReferrerRow> row() {
        var row = new TableRow<ReferrerRow>();
        row.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2 && !row.isEmpty()) {
                        opened.accept(row.getItem().manifest().digest());
                    }
                });
        return row;
    }

    private void onKey(KeyEvent key) {
        ReferrerRow selected = table.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && selected != null) {
            opened.accept(selected.manifest().digest());
        }
    }
}
