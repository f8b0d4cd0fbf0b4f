package org.supercargo.ui.widget;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.supercargo.ui.widget.JsonText.Span;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Shows text that can be selected, searched and copied; JSON in colours, its digests as links. */
public final class JsonView extends BorderPane {
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final CodeArea area = new CodeArea();
    private final FindBar findBar = new FindBar(area);
    private final ObjectProperty<JsonText> text = new SimpleObjectProperty<>(JsonText.EMPTY);
    private final Consumer<String> digestFollowed;

    /**
     * @param id the id of the text area
     * @param digestFollowed is told of a digest that was clicked, or on which Enter was pressed
     */
    public JsonView(String id, Consumer<String> digestFollowed) {
        this.digestFollowed = digestFollowed;
        getStyleClass().add("json-view");
        area.setId(id);
        area.setEditable(false);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onFindKey);
        setCenter(new VirtualizedScrollPane<>(area));
        setBottom(findBar);
        text.subscribe(this::showText);
    }

    public ObjectProperty<JsonText> textProperty() {
        return text;
    }

    private void showText(JsonText shown) {
        String hidden =
                shown.hiddenLines() == 0
                        ? ""
                        : "\n… " + shown.hiddenLines() + " more lines; copy gives all of them.";
        area.replaceText(shown.text() + hidden);
        if (!shown.spans().isEmpty()) {
            area.setStyleSpans(0, styles(shown));
        }
        area.moveTo(0);
        area.requestFollowCaret();
        findBar.searchAgain();
    }

    private static StyleSpans<Collection<String>> styles(JsonText shown) {
        List<Span> spans = shown.spans();
        var builder = new StyleSpansBuilder<Collection<String>>(spans.size() * 2 + 1);
        int position = 0;
        for (Span span : spans) {
            builder.add(List.of("json-mark"), span.start() - position);
            builder.add(List.of(styleClass(span)), span.end() - span.start());
            position = span.end();
        }
        builder.add(List.of("json-mark"), shown.text().length() - position);
        return builder.create();
    }

    private static String styleClass(Span span) {
        return switch (span.kind()) {
            case KEY -> "json-key";
            case STRING -> "json-string";
            case NUMBER -> "json-number";
            case WORD -> "json-word";
            case DIGEST -> "json-digest";
        };
    }

    private void onClick(MouseEvent click) {
        boolean plain = click.getButton() == MouseButton.PRIMARY && click.isStillSincePress();
        if (plain && area.getSelection().getLength() == 0) {
            area.hit(click.getX(), click.getY()).getCharacterIndex().ifPresent(this::follow);
        }
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            follow(area.getCaretPosition());
            key.consume();
        }
    }

    private void follow(int position) {
        text.get().digestAt(position).ifPresent(digestFollowed);
    }

    private void onFindKey(KeyEvent key) {
        if (FIND.match(key)) {
            findBar.open();
            key.consume();
        }
    }
}
