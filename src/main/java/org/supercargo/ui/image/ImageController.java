package org.supercargo.ui.image;

import javafx.scene.Node;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.InspectService;
import org.supercargo.service.RecallService;
import org.supercargo.task.Jobs;
import org.supercargo.ui.image.ImageModel.Tab;
import org.supercargo.ui.image.loading.Loadable.Stage;
import org.supercargo.ui.image.loading.LoadablePane.Remedies;
import org.supercargo.ui.image.loading.Loader;
import org.supercargo.ui.kit.Clipboards;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows one manifest: an index with its platforms, an image with its layers, an artifact. */
public final class ImageController {
    private final InspectService inspection;
    private final RecallService recall;
    private final InstantSource clock;
    private final ImageActions actions;
    private final Clipboards clipboards;
    private final ImageModel model = new ImageModel();
    private final Loader<ImagePage> pageLoader;
    private final Loader<ImagePage> imageLoader;
    private final Loader<List<ReferrerRow>> referrersLoader;
    private final PlatformSizes platformSizes;
    private Optional<Platform> lookedFor = Optional.empty();

    public ImageController(
            InspectService inspection,
            RecallService recall,
            Jobs jobs,
            InstantSource clock,
            ImageActions actions,
            Clipboards clipboards) {
        this.inspection = inspection;
        this.recall = recall;
        this.clock = clock;
        this.actions = actions;
        this.clipboards = clipboards;
        this.platformSizes = new PlatformSizes(inspection, jobs, model.platformBytes());
        this.pageLoader = new Loader<>(jobs, model.page());
        this.imageLoader = new Loader<>(jobs, model.image());
        this.referrersLoader = new Loader<>(jobs, model.referrers());
    }

    /** A new view of what this controller shows. */
    public Node view() {
        return new ImageView(model, this, clipboards);
    }

    ImageModel model() {
        return model;
    }

    /** Fetches the manifest and shows it in place of what is shown. */
    public void show(Reference reference) {
        clear();
        model.reference().set(Optional.of(reference));
        pageLoader.load("Read " + reference, progress -> read(reference), this::showPage);
    }

    /** Fetches again what is shown. */
    public void refresh() {
        model.reference().get().ifPresent(this::show);
    }

    /** Shows nothing. */
    public void clear() {
        pageLoader.clear();
        imageLoader.clear();
        referrersLoader.clear();
        platformSizes.clear();
        model.platforms().clear();
        model.chosen().set(Optional.empty());
        model.selectedLayer().set(Optional.empty());
        model.indexManifestShown().set(false);
        model.reference().set(Optional.empty());
    }

    private ImagePage read(Reference reference) throws ContentException {
        return ImagePage.of(recall.look(reference), clock.instant());
    }

    private void showPage(ImagePage page) {
        if (page.details().document() instanceof ImageIndex index) {
            showIndex(index);
        } else {
            imageLoader.put(page);
        }
        loadReferrersIfShown();
    }

    private void showIndex(ImageIndex index) {
        model.platforms().setAll(index.images().stream().map(PlatformChoice::of).toList());
        platformSizes.load(repository(), index.images());
        firstChoice(index)
                .ifPresentOrElse(this::choose, () -> model.indexManifestShown().set(true));
    }

    /** The platform that was chosen last, where this index has it too. */
    private Optional<PlatformChoice> firstChoice(ImageIndex index) {
        Optional<Descriptor> same =
                index.images().stream()
                        .filter(
                                image ->
                                        lookedFor.isPresent() && image.platform().equals(lookedFor))
                        .findFirst();
        return same.or(() -> inspection.representative(index)).map(PlatformChoice::of);
    }

    void onChoose(PlatformChoice choice) {
        lookedFor = choice.manifest().platform();
        model.indexManifestShown().set(false);
        choose(choice);
    }

    private void choose(PlatformChoice choice) {
        model.chosen().set(Optional.of(choice));
        model.selectedLayer().set(Optional.empty());
        Reference image = repository().at(choice.manifest().digest());
        imageLoader.load("Read " + image, progress -> read(image), page -> {});
        referrersLoader.clear();
        loadReferrersIfShown();
    }

    private RepositoryName repository() {
        return model.reference().get().orElseThrow().repository();
    }

    void onTab(Tab tab) {
        model.tab().set(tab);
        loadReferrersIfShown();
    }

    private void loadReferrersIfShown() {
        boolean wanted =
                model.tab().get() == Tab.REFERRERS && model.page().value().get().isPresent();
        if (wanted && model.referrers().stage().get() == Stage.EMPTY) {
            onRetryReferrers();
        }
    }

    void onRetryReferrers() {
        RepositoryName repository = repository();
        Map<Digest, String> subjects = new LinkedHashMap<>();
        model.page()
                .value()
                .get()
                .ifPresent(page -> subjects.put(page.digest(), page.details().kind().label()));
        model.chosen()
                .get()
                .ifPresent(choice -> subjects.put(choice.manifest().digest(), choice.label()));
        referrersLoader.load(
                "List what refers to " + repository,
                progress -> readReferrers(repository, subjects),
                rows -> {});
    }

    private List<ReferrerRow> readReferrers(RepositoryName repository, Map<Digest, String> subjects)
            throws ContentException {
        List<ReferrerRow> rows = new ArrayList<>();
        for (Map.Entry<Digest, String> subject : subjects.entrySet()) {
            for (Descriptor referrer : inspection.referrers(repository, subject.getKey())) {
                rows.add(ReferrerRow.of(referrer, subject.getValue()));
            }
        }
        return rows;
    }

    void onRetryImage() {
        model.chosen().get().ifPresent(this::choose);
    }

    /** Follows a digest in the manifest's or the configuration's text to what it points at. */
    void onDigest(String text) {
        Digest digest = Digest.parse(text);
        DigestMeaning meaning =
                model.shownManifest()
                        .map(page -> DigestMeaning.of(page.details().document(), digest))
                        .orElse(DigestMeaning.OTHER);
        switch (meaning) {
            case CONFIG -> onTab(Tab.CONFIG);
            case LAYER -> showLayer(digest);
            case MANIFEST -> onOpen(digest);
            case OTHER -> clipboards.copy(text);
        }
    }

    private void showLayer(Digest layer) {
        model.selectedLayer().set(Optional.of(layer));
        onTab(Tab.LAYERS);
    }

    void onOpen(Digest manifest) {
        actions.open(repository().at(manifest));
    }

    void onPull() {
        Optional<Platform> platform =
                model.chosen().get().map(PlatformChoice::manifest).flatMap(Descriptor::platform);
        model.reference().get().ifPresent(reference -> actions.pull(reference, platform));
    }

    private void explainSignIn() {
        RepositoryName repository = repository();
        actions.explainSignIn(repository.registry(), Optional.of(repository.path()));
    }

    Remedies remedies(Runnable retry) {
        return new Remedies(
                retry,
                this::explainSignIn,
                remedy -> actions.help(repository().registry(), remedy, retry));
    }
}
