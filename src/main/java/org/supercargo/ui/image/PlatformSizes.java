package org.supercargo.ui.image;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.InspectService;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how large the images of an index are, one after the other; an index does not say it.
 */
final class PlatformSizes {
    private static final int MAX_ASKED = 40;

    private final InspectService inspection;
    private final Jobs jobs;
    private final Map<Digest, Long> sizes;
    private Optional<Job<?>> running = Optional.empty();

    /**
     * @param sizes compressed bytes by manifest; filled on the foreground
     */
    PlatformSizes(InspectService inspection, Jobs jobs, Map<Digest, Long> sizes) {
        this.inspection = inspection;
        this.jobs = jobs;
        this.sizes = sizes;
    }

    void clear() {
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        sizes.clear();
    }

    void load(RepositoryName repository, List<Descriptor> images) {
        clear();
        Job<Boolean> job =
                jobs.job(
                        "Measure the images of " + repository,
                        progress -> measure(repository, images));
        running = Optional.of(job);
        // The table goes without a size that cannot be had; opening that image says why.
        job.onFailure(ContentException.class, failure -> {}).start();
    }

    private boolean measure(RepositoryName repository, List<Descriptor> images)
            throws ContentException {
        for (Descriptor image : images.subList(0, Math.min(MAX_ASKED, images.size()))) {
            Digest digest = image.digest();
            if (inspection.inspect(repository.at(digest)).document() instanceof Manifest manifest) {
                jobs.onForeground(() -> sizes.put(digest, manifest.layerBytes()));
            }
        }
        return true;
    }
}
