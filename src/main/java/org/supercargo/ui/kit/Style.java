package org.supercargo.ui.kit;

/** The style classes that views and the style sheet share. */
public final class Style {
    public static final String ACCENT = "accent";
    public static final String DANGER = "danger";
    public static final String FLAT = "flat";
    public static final String SMALL = "small";
    public static final String ICON = "icon";
    public static final String ICON_BUTTON = "icon-button";
    public static final String MUTED = "muted";
    public static final String MONOSPACE = "monospace";
    public static final String BADGE = "badge";
    public static final String FIRST_COLUMN = "first-column";
    public static final String PANE_HEADER = "pane-header";
    public static final String PANE_TITLE = "pane-title";
    public static final String PANE_TOOLS = "pane-tools";
    public static final String COUNT = "count";
    public static final String DIALOG = "dialog-window";
    public static final String WIDE = "wide";
    public static final String DIALOG_TITLE = "dialog-title";
    public static final String DIALOG_MESSAGE = "dialog-message";
    public static final String EMPTY_STATE = "empty-state";
    public static final String EMPTY_STATE_TITLE = "empty-state-title";
    public static final String EMPTY_STATE_HINT = "empty-state-hint";
    public static final String FILTER_FIELD = "filter-field";
    public static final String THIN_PROGRESS = "thin-progress";
    public static final String LINK_BUTTON = "link-button";
    public static final String LINK = "link";

    private Style() {}
}
