package org.supercargo.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.supercargo.oci.Digest;
import org.supercargo.ui.kit.Style;

import java.util.Optional;

/** A digest, short, with the whole of it on hover. */
public final class DigestText extends Label {
    public DigestText() {
        getStyleClass().addAll(Style.MONOSPACE, "digest");
        setMinWidth(USE_PREF_SIZE);
    }

    public DigestText(Digest digest) {
        this();
        show(Optional.of(digest));
    }

    public void show(Optional<Digest> digest) {
        setText(digest.map(Digest::shortForm).orElse(""));
        setTooltip(digest.map(whole -> new Tooltip(whole.toString())).orElse(null));
        setAccessibleText(digest.map(Digest::toString).orElse(""));
    }
}
