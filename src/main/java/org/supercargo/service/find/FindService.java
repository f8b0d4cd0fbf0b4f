package org.supercargo.service.find;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.service.seen.SeenStore;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Searches the names that are known, without asking a registry. */
public final class FindService {
    /** More would not be read. */
    static final int MOST = 50;

    private final KnownNames known;
    private final SeenStore seen;
    private boolean recalled;

    /**
     * @param known takes the names that are listed in this run
     * @param seen the names that were listed in earlier ones
     */
    public FindService(KnownNames known, SeenStore seen) {
        this.known = known;
        this.seen = seen;
    }

    /**
     * Finds the names that have all the words in them or in the place where they are.
     *
     * @param registries where to look
     */
    public Found find(String text, List<RegistryName> registries) {
        Words words = Words.of(text);
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        recall();
        BestHits best = new BestHits(MOST);
        for (RegistryName registry : registries) {
            String host = registry.toString();
            words.rank(host, words)
                    .ifPresent(rank -> best.add(rank, host, () -> new Hit.OfRegistry(registry)));
            repositories(words, registry, best);
        }
        known.withTags().stream()
                .filter(repository -> registries.contains(repository.registry()))
                .forEach(repository -> tags(words, repository, best));
        List<Hit> hits = best.hits();
        return new Found(hits, best.more(hits), notSearched(registries));
    }

    private void repositories(Words words, RegistryName registry, BestHits best) {
        Words missing = words.missingIn(registry.toString());
        for (String path : known.repositories(registry).names()) {
            words.rank(path, missing)
                    .ifPresent(
                            rank ->
                                    best.add(
                                            rank,
                                            path,
                                            () ->
                                                    new Hit.OfRepository(
                                                            new RepositoryName(registry, path))));
        }
    }

    private void tags(Words words, RepositoryName repository, BestHits best) {
        Words missing = words.missingIn(repository.toString());
        for (String tag : known.tags(repository).names()) {
            words.rank(tag, missing)
                    .ifPresent(
                            rank ->
                                    best.add(
                                            rank,
                                            tag,
                                            () -> new Hit.OfTag(repository, new Tag(tag))));
        }
    }

    private List<RegistryName> notSearched(List<RegistryName> registries) {
        return registries.stream()
                .filter(registry -> !known.repositories(registry).whole())
                .toList();
    }

    private synchronized void recall() {
        if (recalled) {
            return;
        }
        recalled = true;
        for (SeenNames names : seen.allRepositories()) {
            named(names.of(), RegistryName::new)
                    .ifPresent(registry -> known.repositoriesSeen(registry, names.names()));
        }
        for (SeenNames names : seen.allTags()) {
            named(names.of(), of -> Reference.parse(of).repository())
                    .ifPresent(repository -> known.tagsSeen(repository, names.names()));
        }
    }

    /** What a list is of; empty if that names no place, since then nothing in it can be opened. */
    private static <T> Optional<T> named(String of, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(of));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
