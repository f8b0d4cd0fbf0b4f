package org.supercargo.service.deletion.journal;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.deletion.journal.Progress.State;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * The deletions of this user, kept in a folder: those that can be undone, and those that a crash
 * has left unfinished. All programs of the user share it; one program has one journal.
 */
public final class Journal {
    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final String BESIDE = ".new";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final InstantSource clock;
    private final JournalLimits limits;
    private final Set<Path> ourLocks = ConcurrentHashMap.newKeySet();

    /**
     * @param folder it is made when something is first kept
     */
    public Journal(Path folder, InstantSource clock) {
        this(folder, clock, JournalLimits.USUAL);
    }

    Journal(Path folder, InstantSource clock, JournalLimits limits) {
        this.folder = folder;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Keeps what is about to be deleted. When this returns, all of it is on the disk.
     *
     * @param manifests the manifests that go, those below them too
     * @return to be closed when the deletion has ended
     * @throws ContentException.LocalStorage if it cannot be kept; nothing may be deleted then
     */
    public JournalEntry begin(
            RepositoryName repository, List<DeletionStep> steps, Collection<RawManifest> manifests)
            throws ContentException {
        Attempt attempt = attempt("keep what is about to be deleted");
        String id = newId();
        try {
            Files.createDirectories(folder);
            WorkLock lock =
                    WorkLock.take(lockFile(id), ourLocks)
                            .orElseThrow(() -> new IllegalStateException("an id is used once"));
            JournalFolder place = new JournalFolder(folder.resolve(id));
            boolean kept = false;
            try {
                KeptDeletion deletion =
                        place.create(
                                new KeptDeletion(
                                        id,
                                        repository,
                                        clock.instant(),
                                        steps,
                                        List.of(),
                                        Progress.BEGUN),
                                manifests,
                                folder.resolve(id + BESIDE));
                kept = true;
                tidy();
                return new JournalEntry(place, lock, attempt, deletion);
            } finally {
                if (!kept) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw failed(attempt, e);
        }
    }

    private String newId() {
        byte[] random = new byte[4];
        RandomGenerator.getDefault().nextBytes(random);
        return TIME.format(clock.instant()) + "-" + HexFormat.of().formatHex(random);
    }

    /** Takes up a deletion again; empty if another program works on it or it is no longer kept. */
    public Optional<JournalEntry> open(String id) throws ContentException {
        Attempt attempt = attempt("read what was kept of a deletion");
        try {
            if (!ids().contains(id)) {
                return Optional.empty();
            }
            Optional<WorkLock> lock = WorkLock.take(lockFile(id), ourLocks);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            JournalFolder place = new JournalFolder(folder.resolve(id));
            return Optional.of(new JournalEntry(place, lock.get(), attempt, place.read()));
        } catch (IOException e) {
            throw failed(attempt, e);
        }
    }

    /** All deletions that are kept, the latest first; those that cannot be read are left out. */
    public List<KeptDeletion> all() throws ContentException {
        try {
            List<KeptDeletion> all = new ArrayList<>();
            for (String id : ids()) {
                read(id).ifPresent(all::add);
            }
            return all;
        } catch (IOException e) {
            throw failed(attempt("read what was kept of deletions"), e);
        }
    }

    /** The deletions that ended in the middle, because their program did. */
    public List<KeptDeletion> interrupted() throws ContentException {
        List<KeptDeletion> interrupted = new ArrayList<>();
        for (KeptDeletion deletion : all()) {
            if (deletion.progress().state() == State.RUNNING && isFree(deletion.id())) {
                interrupted.add(deletion);
            }
        }
        return interrupted;
    }

    private boolean isFree(String id) throws ContentException {
        try {
            Optional<WorkLock> lock = WorkLock.take(lockFile(id), ourLocks);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isPresent();
        } catch (IOException e) {
            throw failed(attempt("read what was kept of deletions"), e);
        }
    }

    private Optional<KeptDeletion> read(String id) {
        try {
            return Optional.of(new JournalFolder(folder.resolve(id)).read());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot be read: " + id, e);
            return Optional.empty();
        }
    }

    /** The folders of deletions, the latest first. */
    private List<String> ids() throws IOException {
        List<String> ids = folders();
        ids.removeIf(id -> id.endsWith(BESIDE));
        ids.sort(Comparator.reverseOrder());
        return ids;
    }

    private List<String> folders() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            folders.forEach(path -> names.add(path.getFileName().toString()));
        } catch (NoSuchFileException nothingKeptYet) {
            return names;
        }
        return names;
    }

    /** Removes what is too old or too much to keep, but never what is not finished. */
    private void tidy() throws IOException {
        for (String name : folders()) {
            if (name.endsWith(BESIDE)) {
                forget(name.substring(0, name.length() - BESIDE.length()), name);
            }
        }
        long bytes = 0;
        int count = 0;
        for (String id : ids()) {
            Optional<KeptDeletion> deletion = read(id);
            if (deletion.isEmpty() || deletion.get().progress().state() == State.RUNNING) {
                continue;
            }
            bytes += new JournalFolder(folder.resolve(id)).bytes();
            count++;
            if (limits.exceeds(count, bytes, deletion.get().began(), clock.instant())) {
                forget(id, id);
            }
        }
    }

    /** Removes a folder on which no program works. */
    private void forget(String id, String name) throws IOException {
        Optional<WorkLock> lock = WorkLock.take(lockFile(id), ourLocks);
        if (lock.isPresent()) {
            try (WorkLock held = lock.get()) {
                new JournalFolder(folder.resolve(name)).remove();
                held.removeOnClose();
            }
        }
    }

    private Path lockFile(String id) {
        return folder.resolve(id + LOCK);
    }

    private Attempt attempt(String action) {
        return Attempt.to(action, folder.toString());
    }

    static ContentException failed(Attempt attempt, IOException failure) {
        String cause =
                switch (failure) {
                    case ClosedByInterruptException _ -> "";
                    case NoSuchFileException missing -> missing.getFile() + " is missing.";
                    case AccessDeniedException denied ->
                            denied.getFile() + " may not be read or written.";
                    case FileAlreadyExistsException inTheWay -> noFolder(inTheWay);
                    case NotDirectoryException inTheWay -> noFolder(inTheWay);
                    default -> failure.getMessage() + ".";
                };
        return cause.isEmpty()
                ? new ContentException.Cancelled(attempt)
                : new ContentException.LocalStorage(attempt, cause, failure);
    }

    private static String noFolder(FileSystemException inTheWay) {
        return inTheWay.getFile() + " is in the way, since it is no folder.";
    }
}
