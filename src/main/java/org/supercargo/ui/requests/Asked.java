package org.supercargo.ui.requests;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.requests.LoggedRequest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request was about, as far as its address tells (distribution-spec, endpoints). */
sealed interface Asked {
    Pattern ADDRESS = Pattern.compile("https?://([^/?#]*)([^?#]*).*", Pattern.DOTALL);
    String PROTOCOL = "/v2/";

    /** The repositories of a registry. */
    record Catalog(RegistryName registry) implements Asked {}

    /** The tags of a repository. */
    record Tags(RepositoryName repository) implements Asked {}

    /** One manifest, by tag or digest. */
    record OneManifest(Reference reference) implements Asked {}

    /** One blob. */
    record OneBlob(RepositoryName repository, Digest digest) implements Asked {}

    /** What refers to a manifest. */
    record Referrers(Reference subject) implements Asked {}

    /** Something that only this protocol has, such as the parts of an upload. */
    record OfTheProtocol() implements Asked {}

    /** Something at another host: that of the sign-in, or a storage. */
    record Elsewhere() implements Asked {}

    static Asked of(LoggedRequest request) {
        Matcher address = ADDRESS.matcher(request.url());
        if (!address.matches() || !isHostOf(request.registry(), address.group(1))) {
            return new Elsewhere();
        }
        try {
            return ofPath(request.registry(), address.group(2));
        } catch (InvalidNameException e) {
            return new OfTheProtocol();
        }
    }

    private static boolean isHostOf(RegistryName registry, String host) {
        try {
            return new RegistryName(host).equals(new RegistryName(registry.apiHost()));
        } catch (InvalidNameException e) {
            return false;
        }
    }

    private static Asked ofPath(RegistryName registry, String path) {
        if (path.equals("/v2/_catalog")) {
            return new Catalog(registry);
        }
        if (!path.startsWith(PROTOCOL)) {
            return new Elsewhere();
        }
        int lastSlash = path.lastIndexOf('/');
        int kindSlash = path.lastIndexOf('/', lastSlash - 1);
        if (kindSlash <= PROTOCOL.length()) {
            return new OfTheProtocol();
        }
        return inRepository(
                registry,
                path.substring(PROTOCOL.length(), kindSlash),
                path.substring(kindSlash + 1, lastSlash),
                path.substring(lastSlash + 1));
    }

    private static Asked inRepository(
            RegistryName registry, String name, String kind, String last) {
        return switch (kind) {
            case "tags" ->
                    last.equals("list")
                            ? new Tags(new RepositoryName(registry, name))
                            : new OfTheProtocol();
            case "manifests" ->
                    new OneManifest(new RepositoryName(registry, name).at(selector(last)));
            case "referrers" ->
                    new Referrers(new RepositoryName(registry, name).at(Digest.parse(last)));
            case "blobs" -> oneBlob(registry, name, last);
            default -> new OfTheProtocol();
        };
    }

    private static Asked oneBlob(RegistryName registry, String name, String last) {
        return last.isEmpty() || last.equals("uploads")
                ? new OfTheProtocol()
                : new OneBlob(new RepositoryName(registry, name), Digest.parse(last));
    }

    private static Selector selector(String text) {
        return text.contains(":") ? Digest.parse(text) : new Tag(text);
    }
}
