package org.supercargo.ui.tags;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.widget.KindSymbol;

/** The kind of what a tag points at, with its symbol. */
final class TagKindCell extends TagCell<ArtifactKind> {
    private final FontIcon icon = Icons.of(Feather.BOX);

    TagKindCell() {
        super(ArtifactKind::label, ArtifactKind::label, "tag-kind");
        setGraphic(icon);
    }

    /** The symbol stays in the cell, out of sight, because it takes long to put it there. */
    @Override
    protected void updateItem(ArtifactKind kind, boolean empty) {
        super.updateItem(kind, empty);
        icon.setVisible(kind != null);
        if (kind != null) {
            icon.setIconCode(KindSymbol.of(kind));
        }
    }
}
