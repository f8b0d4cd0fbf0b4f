package org.supercargo.ui.deletion;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.DeletionPlan;

import java.util.ArrayList;
import java.util.List;

/** Lists what goes with a manifest, each kind of thing under a title with its count. */
final class DeletionSections {
    private static final int ROW_HEIGHT = 24;
    private static final int MAX_ROWS = 6;

    private DeletionSections() {}

    static List<Node> of(DeletionPlan plan) {
        List<Node> sections = new ArrayList<>();
        List<String> tags = names(plan.goes());
        if (tags.isEmpty()) {
            sections.add(new Label("No tag points to it."));
        }
        add(sections, "deletion-tags", DeletionWords.goWithIt(tags.size()), tags);
        List<String> parents = names(plan.consequences().parents());
        add(sections, "deletion-parents", DeletionWords.breaks(parents.size()), parents);
        List<String> referrers =
                plan.consequences().referrers().stream().map(DeletionSections::words).toList();
        add(sections, "deletion-referrers", DeletionWords.loseSubject(referrers.size()), referrers);
        return sections;
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(tag -> DisplayText.line(tag.name(), 200)).toList();
    }

    private static String words(Descriptor referrer) {
        String kind =
                referrer.artifactType()
                        .map(ArtifactKind::ofType)
                        .orElse(ArtifactKind.ARTIFACT)
                        .label();
        return kind + "  " + referrer.digest().shortForm();
    }

    private static void add(List<Node> sections, String id, String title, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var list = new ListView<>(FXCollections.observableList(rows));
        list.setId(id);
        list.setAccessibleText(title);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefHeight(ROW_HEIGHT * Math.min(MAX_ROWS, rows.size()) + 2.0);
        list.setMinHeight(list.getPrefHeight());
        list.getStyleClass().add("consequence-list");
        var section = new VBox(new Label(title), list);
        section.getStyleClass().add("form-field");
        sections.add(section);
    }
}
