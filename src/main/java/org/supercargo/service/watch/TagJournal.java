package org.supercargo.service.watch;

import org.supercargo.catalog.disk.FileSlug;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.JsonObject;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.oci.json.UnreadableJsonException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journal of what tags pointed at: below a folder one file for each repository, to which a line
 * of JSON is added for each news. A line that is damaged costs only itself.
 */
public final class TagJournal {
    private static final int KEPT_IN_MEMORY = 4;

    private final Path folder;
    private final InstantSource clock;
    private final Map<RepositoryName, TagHistory> histories =
            new LinkedHashMap<>(8, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RepositoryName, TagHistory> eldest) {
                    return size() > KEPT_IN_MEMORY;
                }
            };

    /**
     * @param folder it is made when something is first noted
     */
    public TagJournal(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What the tag was seen to point at, the oldest first. */
    public synchronized List<Sighting> history(RepositoryName repository, Tag tag)
            throws ContentException {
        return of(repository).of(tag);
    }

    /** What the tag was last seen to point at, and since when. */
    public synchronized Optional<Sighting> lastSeen(RepositoryName repository, Tag tag)
            throws ContentException {
        return of(repository).last(tag);
    }

    /** How often each of the tags was seen to move; those that never did are left out. */
    synchronized Map<Tag, Integer> moves(RepositoryName repository, Iterable<Tag> tags)
            throws ContentException {
        TagHistory history = of(repository);
        Map<Tag, Integer> moves = new HashMap<>();
        for (Tag tag : tags) {
            if (history.moves(tag) > 0) {
                moves.put(tag, history.moves(tag));
            }
        }
        return moves;
    }

    /** The tags that were seen and not seen to be gone. */
    synchronized List<Tag> standing(RepositoryName repository) throws ContentException {
        TagHistory history = of(repository);
        return history.tags().stream()
                .filter(tag -> history.last(tag).flatMap(Sighting::digest).isPresent())
                .toList();
    }

    /**
     * Notes what tags point at now, as far as that is news.
     *
     * @param seen without a digest where a tag is gone
     * @return the tags that had pointed somewhere else
     * @throws ContentException.LocalStorage if it cannot be noted
     */
    public synchronized List<Move> note(RepositoryName repository, Map<Tag, Optional<Digest>> seen)
            throws ContentException {
        TagHistory history = of(repository);
        Instant now = clock.instant();
        List<Move> moves = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        seen.forEach(
                (tag, digest) -> {
                    Optional<Sighting> before = history.last(tag);
                    if (history.add(tag, new Sighting(digest, now))) {
                        lines.append(line(tag, digest, now)).append('\n');
                        before.ifPresent(
                                last -> moves.add(new Move(tag, last.digest(), digest, now)));
                    }
                });
        if (!lines.isEmpty()) {
            append(repository, lines.toString());
        }
        return moves;
    }

    private static String line(Tag tag, Optional<Digest> digest, Instant at) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("tag", tag.name());
        line.put("digest", digest.map(Digest::toString).orElse(null));
        line.put("at", at.toString());
        return JsonOutput.write(line);
    }

    private void append(RepositoryName repository, String lines) throws ContentException {
        Path file = file(repository);
        try {
            Files.createDirectories(folder);
            try (var bytes = new RandomAccessFile(file.toFile(), "rw");
                    var _ = bytes.getChannel().lock()) { // another process may write as well
                String whole = endsTorn(bytes) ? "\n" + lines : lines;
                bytes.seek(bytes.length());
                bytes.write(whole.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            histories.remove(repository);
            throw failed("note the moves of tags", "the file cannot be written.", e);
        }
    }

    /** Whether the last line was not written to its end. */
    private static boolean endsTorn(RandomAccessFile bytes) throws IOException {
        if (bytes.length() == 0) {
            return false;
        }
        bytes.seek(bytes.length() - 1);
        return bytes.read() != '\n';
    }

    private TagHistory of(RepositoryName repository) throws ContentException {
        TagHistory known = histories.get(repository);
        if (known == null) {
            known = read(file(repository));
            histories.put(repository, known);
        }
        return known;
    }

    private TagHistory read(Path file) throws ContentException {
        TagHistory history = new TagHistory();
        try (Stream<String> lines =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
            lines.forEach(line -> take(line, history));
            return history;
        } catch (NoSuchFileException nothingNotedYet) {
            return history;
        } catch (IOException e) {
            throw failed("read the moves of tags", "the file cannot be read.", e);
        }
    }

    private static void take(String line, TagHistory history) {
        try {
            JsonObject fields = JsonObject.read(line.getBytes(StandardCharsets.UTF_8));
            history.add(
                    new Tag(fields.text("tag")),
                    new Sighting(
                            fields.textIfAny("digest").map(Digest::parse),
                            Instant.parse(fields.text("at"))));
        } catch (UnreadableJsonException | InvalidNameException | DateTimeException e) {
            // A damaged line costs only itself.
        }
    }

    private Path file(RepositoryName repository) {
        return folder.resolve(FileSlug.of(repository.toString()) + ".jsonl");
    }

    private ContentException failed(String what, String cause, IOException e) {
        return new ContentException.LocalStorage(Attempt.to(what, folder.toString()), cause, e);
    }
}
