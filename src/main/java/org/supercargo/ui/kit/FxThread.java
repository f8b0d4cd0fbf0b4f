package org.supercargo.ui.kit;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** Runs things on the JavaFX thread, in the order in which they were given. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
