package org.supercargo.ui.requests;

import javafx.beans.property.BooleanProperty;

import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.service.requests.RequestLog;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.requests.Repeat.Command;
import org.supercargo.ui.requests.Repeat.Impossible;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows the requests that were made. However many there are, the foreground is asked for one update
 * at a time, which takes all that came by then.
 */
public final class RequestsController {
    private final RequestLog log;
    private final Jobs jobs;
    private final Clipboards clipboards;
    private final RequestsModel model;
    private final AtomicBoolean updateAsked = new AtomicBoolean();

    /**
     * @param open whether the list is in the window; kept by the settings
     */
    public RequestsController(
            RequestLog log, Jobs jobs, Clipboards clipboards, BooleanProperty open) {
        this.log = log;
        this.jobs = jobs;
        this.clipboards = clipboards;
        this.model = new RequestsModel(log.capacity(), open);
        log.onRequest(this::askForUpdate);
        open.subscribe(this::update);
    }

    /** A new view of the list. */
    public RequestsView view() {
        return new RequestsView(model, this);
    }

    RequestsModel model() {
        return model;
    }

    private void askForUpdate() {
        if (updateAsked.compareAndSet(false, true)) {
            jobs.onForeground(
                    () -> {
                        updateAsked.set(false);
                        update();
                    });
        }
    }

    /** A list that nobody sees costs nothing; it is filled when it is opened. */
    private void update() {
        if (model.open().get()) {
            model.add(log.after(model.lastNumber()));
        }
    }

    void onFilter(RequestFilter filter) {
        model.filter().set(filter);
    }

    void onClear() {
        log.clear();
        model.clear();
    }

    void onClose() {
        model.open().set(false);
    }

    void onCopyAddress(LoggedRequest request) {
        clipboards.copy(request.url());
    }

    void onCopy(LoggedRequest request, Tool tool) {
        switch (tool.repeat(request)) {
            case Command(String line) -> clipboards.copy(line);
            case Impossible impossible -> {}
        }
    }
}
