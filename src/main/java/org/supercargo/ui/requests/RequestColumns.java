package org.supercargo.ui.requests;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

import org.supercargo.oci.DisplayText;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.Style;

import java.util.List;
import java.util.function.Function;

/** The columns of the list of requests. */
final class RequestColumns {
    private static final String NUMBER = "number";
    private static final double GROWTH = 1.2;
    private static final double WIDEST = 5_000;

    private RequestColumns() {}

    static List<TableColumn<LoggedRequest, ?>> all() {
        TableColumn<LoggedRequest, String> time =
                column("Time", 112, Style.MUTED, request -> RequestWords.time(request.started()));
        time.getStyleClass().add(Style.FIRST_COLUMN);
        return List.of(
                time,
                column("Method", 76, "request-method", LoggedRequest::method),
                column("Status", 90, "request-status", RequestWords::status),
                address(),
                column("Size", 96, NUMBER, RequestWords::size),
                column("Took", 76, NUMBER, r -> RequestWords.duration(r.duration())),
                column("Signed in with", 160, Style.MUTED, RequestWords::signIn));
    }

    private static TableColumn<LoggedRequest, String> address() {
        var column =
                column("Address", 420, Style.MONOSPACE, request -> DisplayText.line(request.url()));
        column.setMinWidth(160);
        column.setMaxWidth(WIDEST);
        return column;
    }

    private static TableColumn<LoggedRequest, String> column(
            String title, double width, String styleClass, Function<LoggedRequest, String> words) {
        TableColumn<LoggedRequest, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width * GROWTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(styleClass);
        column.setCellFactory(view -> new RequestCell(styleClass));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        return column;
    }
}
