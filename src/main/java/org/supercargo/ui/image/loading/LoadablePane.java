package org.supercargo.ui.image.loading;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.content.ContentException;
import org.supercargo.ui.image.loading.Loadable.Stage;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.EmptyState;

import java.util.function.Consumer;

/**
 * Shows a {@link Loadable}: what has come, that it is coming, or why it did not come and what
 * helps.
 */
public final class LoadablePane extends StackPane {
    private final String id;
    private final Loadable<?> loadable;
    private final Node content;
    private final Node nothing;
    private final Remedies remedies;

    /**
     * @param id begins the ids of the buttons
     * @param content what is shown once it has come
     * @param nothing what is shown while nothing was asked for
     */
    public LoadablePane(
            String id, Loadable<?> loadable, Node content, Node nothing, Remedies remedies) {
        this.id = id;
        this.loadable = loadable;
        this.content = content;
        this.nothing = nothing;
        this.remedies = remedies;
        loadable.stage().subscribe(this::show);
    }

    private void show(Stage stage) {
        Node shown =
                switch (stage) {
                    case EMPTY -> nothing;
                    case LOADING -> progress();
                    case READY -> content;
                    case FAILED -> failed(loadable.failure().get().orElseThrow());
                };
        getChildren().setAll(shown);
    }

    private static Node progress() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Loading");
        bar.getStyleClass().add(Style.THIN_PROGRESS);
        return new VBox(bar);
    }

    private Node failed(ContentException failure) {
        return new EmptyState(
                symbol(failure), failure.getMessage(), failure.remedy(), remedy(failure));
    }

    private static Feather symbol(ContentException failure) {
        return switch (failure) {
            case ContentException.SignInRequired signIn -> Feather.LOCK;
            case ContentException.Denied denied -> Feather.LOCK;
            case ContentException.NotFound missing -> Feather.SEARCH;
            case ContentException.Unreachable away -> Feather.WIFI_OFF;
            default -> Feather.ALERT_TRIANGLE;
        };
    }

    private Button[] remedy(ContentException failure) {
        Button retry = Buttons.text(id + "-retry", "Try again", remedies.retry());
        Remedy remedy = Remedy.of(failure);
        return switch (remedy) {
            case Remedy.SignIn _ -> new Button[] {help("-sign-in", remedy), why(), retry};
            case Remedy.Run _ -> new Button[] {help("-command", remedy), why(), retry};
            case Remedy.Allow _ -> new Button[] {help("-allow", remedy), retry};
            case Remedy.Retry _ -> new Button[] {retry};
        };
    }

    private Button help(String idEnd, Remedy remedy) {
        return Buttons.text(id + idEnd, remedy.words(), () -> remedies.help().accept(remedy));
    }

    private Button why() {
        return Buttons.text(id + "-why", "Why this credential?", remedies.explain());
    }

    /** What can be done about a failure. */
    public record Remedies(Runnable retry, Runnable explain, Consumer<Remedy> help) {}
}
