package org.supercargo.settings;

/** Which of the two themes the window wears. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
