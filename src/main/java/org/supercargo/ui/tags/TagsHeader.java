package org.supercargo.ui.tags;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.tags.TagFilter;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.tags.TagsModel.State;
import org.supercargo.ui.widget.FilterField;
import org.supercargo.ui.widget.Shown;
import org.supercargo.ui.widget.TextTooltip;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands above the table of tags: the repository, how many tags came, the filter, the actions.
 */
final class TagsHeader extends VBox {
    private final TagsModel model;
    private final TagsController controller;
    private final FilterField filter = new FilterField("tags-filter", "Filter tags");

    TagsHeader(TagsModel model, TagsController controller, Supplier<List<TagRow>> selection) {
        this.model = model;
        this.controller = controller;
        filter.textProperty().bindBidirectional(model.filter());
        filter.setTooltip(new Tooltip(TagFilter.HELP));
        HBox.setHgrow(filter, Priority.ALWAYS);
        getChildren()
                .addAll(
                        titleRow(),
                        tools(selection),
                        note("tags-filter-problem", model.filterProblem()),
                        note("tags-note", model.note()),
                        progress());
    }

    private HBox titleRow() {
        Label title = new Label();
        title.setId("tags-title");
        title.setMnemonicParsing(false);
        title.getStyleClass().add(Style.PANE_TITLE);
        title.textProperty().bind(model.repository().map(TagsHeader::path));
        title.setTooltip(new TextTooltip());
        title.getTooltip()
                .textProperty()
                .bind(
                        model.repository()
                                .map(name -> name.map(RepositoryName::toString).orElse("")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(title, new LimitBadges(model.limits()), gap, count());
        row.getStyleClass().add(Style.PANE_HEADER);
        return row;
    }

    private static String path(Optional<RepositoryName> name) {
        return name.map(RepositoryName::path).map(DisplayText::line).orElse("");
    }

    private Label count() {
        Label count = new Label();
        count.setId("tags-count");
        count.getStyleClass().add(Style.COUNT);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countWords,
                                model.table(),
                                model.total(),
                                model.read(),
                                model.state()));
        return count;
    }

    private String countWords() {
        int all = model.total().get();
        if (model.state().get() == State.LISTING) {
            return all == 0 ? "" : Format.count(all) + " so far…";
        }
        if (model.state().get() != State.LISTED) {
            return "";
        }
        int shown = model.table().get().shown().size() + model.table().get().hidden();
        String words = Format.count(all, "tag", "tags");
        String some = shown == all ? words : Format.count(shown) + " of " + words;
        int read = model.read().get();
        return read == all ? some : some + ", " + Format.count(read) + " read";
    }

    private HBox tools(Supplier<List<TagRow>> selection) {
        MenuButton more = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
        more.setId("tags-more");
        more.setAccessibleText("Actions for the selected tags");
        more.setTooltip(new Tooltip("Actions for the selected tags"));
        more.getStyleClass().addAll(Style.FLAT, Style.ICON_BUTTON, "no-arrow");
        TagMenu menu = new TagMenu("tags-more", controller.commands(), selection);
        menu.fill(more.getItems());
        more.setOnShowing(event -> menu.fill(more.getItems()));
        HBox row = new HBox(filter, refresh(), stop(), new TagsViewMenu(model, controller), more);
        row.getStyleClass().add(Style.PANE_TOOLS);
        return row;
    }

    private Button refresh() {
        Button refresh =
                Buttons.icon(
                        "tags-refresh",
                        Feather.ROTATE_CW,
                        "List the tags again",
                        controller::onRefresh);
        Shown.when(refresh, model.state().isNotEqualTo(State.LISTING));
        return refresh;
    }

    private Button stop() {
        Button stop =
                Buttons.icon("tags-stop", Feather.X, "Stop listing the tags", controller::onStop);
        Shown.when(stop, model.state().isEqualTo(State.LISTING));
        return stop;
    }

    private static Label note(String id, ObservableValue<String> words) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.setMnemonicParsing(false);
        note.getStyleClass().add("pane-note");
        note.textProperty().bind(words.map(DisplayText::line));
        Shown.when(note, words.map(text -> !text.isEmpty()));
        return note;
    }

    private ProgressBar progress() {
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().add(Style.THIN_PROGRESS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(model.state().isEqualTo(State.LISTING));
        progress.setAccessibleText("Listing tags");
        return progress;
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
