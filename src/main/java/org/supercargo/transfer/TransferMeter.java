package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the events of one copy up to its progress, which may be asked for at any time from any
 * thread, as often as it is drawn.
 */
public final class TransferMeter implements TransferListener {
    private final Map<Digest, Long> travelling = new HashMap<>();
    private TransferProgress progress = TransferProgress.NOTHING;

    @Override
    public synchronized void on(TransferEvent event) {
        switch (event) {
            case TransferEvent.Planned planned -> plan(planned);
            case TransferEvent.Skipped skipped -> skip(skipped.object());
            case TransferEvent.Begun begun -> travel(begun.object(), 0);
            case TransferEvent.Advanced advanced -> travel(advanced.object(), advanced.bytes());
            case TransferEvent.Done done -> finish(done.object());
            case TransferEvent.Started _, TransferEvent.Succeeded _, TransferEvent.Failed _ -> {}
        }
    }

    public synchronized TransferProgress progress() {
        return progress;
    }

    private void plan(TransferEvent.Planned planned) {
        progress =
                new TransferProgress(planned.bytes(), 0, 0, planned.objects(), 0, Optional.empty());
    }

    private void skip(Descriptor object) {
        Long counted = travelling.remove(object.digest());
        advance(object.size() - (counted == null ? 0 : counted), object.size(), 1, without(object));
    }

    private void travel(Descriptor object, long bytes) {
        Long before = travelling.put(object.digest(), bytes);
        advance(bytes - (before == null ? 0 : before), 0, 0, Optional.of(object));
    }

    private void finish(Descriptor object) {
        long counted = travelling.remove(object.digest());
        advance(object.size() - counted, 0, 1, without(object));
    }

    private Optional<Descriptor> without(Descriptor object) {
        return progress.current().filter(current -> !current.equals(object));
    }

    private void advance(long bytes, long skipped, int objects, Optional<Descriptor> current) {
        progress =
                new TransferProgress(
                        progress.totalBytes(),
                        progress.doneBytes() + bytes,
                        progress.skippedBytes() + skipped,
                        progress.totalObjects(),
                        progress.doneObjects() + objects,
                        current);
    }
}
