package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fails where events do not come in the order that {@link TransferEvent} promises. */
final class GrammarListener implements TransferListener {
    final List<TransferEvent> events = new ArrayList<>();
    final TransferMeter meter = new TransferMeter();
    private final Map<Digest, Descriptor> travelling = new HashMap<>();
    private final Set<Digest> over = new HashSet<>();
    private boolean ended;

    @Override
    public synchronized void on(TransferEvent event) {
        assertThat(ended).as("nothing comes after the end, but " + event).isFalse();
        switch (event) {
            case TransferEvent.Started _ -> assertThat(events).isEmpty();
            case TransferEvent.Planned _ -> assertThat(events).hasSize(1);
            case TransferEvent.Begun begun -> begin(begun.object());
            case TransferEvent.Advanced advanced ->
                    assertThat(travelling).containsKey(advanced.object().digest());
            case TransferEvent.Done done -> {
                assertThat(travelling.remove(done.object().digest())).isNotNull();
                over.add(done.object().digest());
            }
            case TransferEvent.Skipped skipped -> {
                travelling.remove(skipped.object().digest());
                assertThat(over.add(skipped.object().digest())).isTrue();
            }
            case TransferEvent.Succeeded _ -> {
                assertThat(travelling).isEmpty();
                ended = true;
            }
            case TransferEvent.Failed _ -> ended = true;
        }
        events.add(event);
        meter.on(event);
    }

    private void begin(Descriptor object) {
        assertThat(over).doesNotContain(object.digest());
        travelling.put(object.digest(), object);
        assertThat(travelling).hasSizeLessThanOrEqualTo(Workers.AT_ONCE);
    }

    synchronized TransferEvent last() {
        return events.getLast();
    }
}
