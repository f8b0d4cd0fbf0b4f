package org.supercargo.app;

import javafx.animation.AnimationTimer;

import org.supercargo.ui.kit.FxThread;

/** Acts once, after the window has been quiet for a few pulses, in which it is laid out. */
final class WhenDrawn extends AnimationTimer {
    private static final int PULSES = 10;

    private final Quiet quiet;
    private final Runnable action;
    private int quietPulses;

    WhenDrawn(Quiet quiet, Runnable action) {
        this.quiet = quiet;
        this.action = action;
    }

    @Override
    public void handle(long now) {
        quietPulses = quiet.isQuiet() ? quietPulses + 1 : 0;
        if (quietPulses == PULSES) {
            stop();
            // A snapshot may not be taken while a pulse is under way.
            new FxThread().execute(action);
        }
    }
}
