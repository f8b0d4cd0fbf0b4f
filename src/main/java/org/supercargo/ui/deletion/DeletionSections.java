package org.supercargo.ui.deletion;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.plan.Consequences;
import org.supercargo.service.deletion.plan.DeletionPlan;

import java.util.ArrayList;
import java.util.List;

/** Lists what goes with a manifest, each kind of thing under a title with its count. */
final class DeletionSections {
    private DeletionSections() {}

    static List<Node> of(DeletionPlan plan) {
        List<Node> sections = new ArrayList<>();
        List<String> tags = names(plan.goes());
        if (tags.isEmpty()) {
            sections.add(new Label("No tag points to it."));
        }
        add(sections, "deletion-tags", DeletionWords.goWithIt(tags.size()), tags);
        sections.addAll(of(plan.consequences()));
        return sections;
    }

    /** What the deletion of a manifest does to others. */
    static List<Node> of(Consequences consequences) {
        List<Node> sections = new ArrayList<>();
        List<String> parents = names(consequences.parents());
        add(sections, "deletion-parents", DeletionWords.breaks(parents.size()), parents);
        List<String> referrers =
                consequences.referrers().stream().map(DeletionSections::referrer).toList();
        add(sections, "deletion-referrers", DeletionWords.loseSubject(referrers.size()), referrers);
        List<String> children =
                consequences.children().stream().map(DeletionSections::child).toList();
        add(sections, "deletion-children", DeletionWords.stayBelow(children.size()), children);
        return sections;
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }

    private static String referrer(Descriptor referrer) {
        String kind =
                referrer.artifactType()
                        .map(ArtifactKind::ofType)
                        .orElse(ArtifactKind.ARTIFACT)
                        .label();
        return kind + "  " + referrer.digest().shortForm();
    }

    private static String child(Descriptor child) {
        String kind =
                child.isAttestation()
                        ? "attestation"
                        : child.platform().map(Platform::toString).orElse("manifest");
        return kind + "  " + child.digest().shortForm();
    }

    private static void add(List<Node> sections, String id, String title, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var heading = new Label(title);
        heading.setWrapText(true);
        var section = new VBox(heading, new ConsequenceList(id, title, rows));
        section.getStyleClass().add("form-field");
        sections.add(section);
    }
}
