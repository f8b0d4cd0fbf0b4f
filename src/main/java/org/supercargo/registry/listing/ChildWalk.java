package org.supercargo.registry.listing;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.answer.FolderReader;
import org.supercargo.oci.json.answer.FolderReader.Folder;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Lists repositories below a path without a catalog, by the children that Google's registries name
 * in their answers to {@code tags/list}: those that are near first, and not without an end.
 */
public final class ChildWalk {
    private static final int MOST = 500;

    private final RegistryConnection connection;
    private final PageSink sink;
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private int refused;

    /**
     * @param sink gets each repository as soon as it is found
     */
    public ChildWalk(RegistryConnection connection, PageSink sink) {
        this.connection = connection;
        this.sink = sink;
    }

    /**
     * Walks through all that is below the path, with one request each; only once.
     *
     * @throws NotFound if there is nothing at the path itself
     */
    public Listing from(String root) throws ContentException {
        add(root);
        for (int asked = 0; !ahead.isEmpty(); asked++) {
            if (asked == MOST) {
                return Listing.incomplete(
                        "Below %s are more than %d places; the rest was not asked for."
                                .formatted(root, MOST));
            }
            String path = ahead.remove();
            Optional<Folder> folder = path.equals(root) ? Optional.of(read(path)) : look(path);
            if (folder.isPresent() && !take(path, folder.get())) {
                return Listing.incomplete("The rest was not asked for.");
            }
        }
        return refused == 0
                ? Listing.COMPLETE
                : Listing.incomplete("Places that may not be looked into: " + refused + ".");
    }

    private void add(String path) {
        if (CatalogLister.isUsable(connection.name(), path) && met.add(path)) {
            ahead.add(path);
        }
    }

    /**
     * @return whether more is wanted
     */
    private boolean take(String path, Folder folder) {
        folder.children().forEach(child -> add(path + "/" + child));
        return !folder.holdsManifests() || sink.accept(List.of(path));
    }

    private Optional<Folder> look(String path) throws ContentException {
        try {
            return Optional.of(read(path));
        } catch (NotFound | Denied e) {
            refused++;
            return Optional.empty();
        }
    }

    private Folder read(String path) throws ContentException {
        Attempt attempt = connection.attempt("list what is below " + path).inRepository(path);
        var url = connection.url(path + "/tags/list", attempt);
        Wanted scope = Wanted.pull(new RepositoryName(connection.name(), path));
        try (Answer answer = connection.send(new Request.Builder().url(url), attempt, scope)) {
            if (!answer.isSuccess() || answer.isWebPage()) {
                throw answer.failure();
            }
            return read(answer);
        }
    }

    private static Folder read(Answer answer) throws ContentException {
        try {
            return FolderReader.read(answer.stream());
        } catch (UnreadableJsonException e) {
            throw new UnexpectedAnswer(
                    answer.attempt(),
                    answer.attempt().place() + " sent a list that cannot be read.",
                    e);
        } catch (IOException e) {
            throw answer.brokenBody(e);
        }
    }
}
