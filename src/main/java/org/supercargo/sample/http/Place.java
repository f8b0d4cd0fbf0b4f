package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.sample.store.Refusal;
import org.supercargo.sample.store.RefusalCode;

/**
 * What a path names: a repository, and within it a tag, a digest or an upload.
 *
 * @param repository a valid name; empty where the path has none
 * @param reference not checked yet; empty where the path has none
 */
record Place(String repository, String reference) {
    private static final RegistryName ANY = new RegistryName("localhost");

    /**
     * @throws Refusal with {@code NAME_INVALID} if the repository's name is none
     */
    static Place of(String repository, String reference) {
        checkRepository(repository);
        return new Place(repository, reference);
    }

    static void checkRepository(String path) {
        try {
            RepositoryName.parse(ANY, path);
        } catch (InvalidNameException e) {
            throw new Refusal(RefusalCode.NAME_INVALID, e.getMessage());
        }
    }

    /** The reference as a digest. */
    Digest digest() {
        return digest(reference);
    }

    /**
     * @throws Refusal with {@code DIGEST_INVALID} if the text is no digest that can be computed
     *     here
     */
    static Digest digest(String text) {
        try {
            return Digest.parseVerifiable(text);
        } catch (InvalidNameException e) {
            throw new Refusal(RefusalCode.DIGEST_INVALID, e.getMessage());
        }
    }

    /**
     * The reference as a tag or digest.
     *
     * @param badTag what to answer to a text that cannot be a tag
     */
    Selector selector(RefusalCode badTag) {
        if (reference.indexOf(':') >= 0) {
            return digest();
        }
        try {
            return Tag.parse(reference);
        } catch (InvalidNameException e) {
            throw new Refusal(badTag, e.getMessage());
        }
    }

    /** The address of something in this repository. */
    String path(String kind, Object name) {
        return "/v2/" + repository + "/" + kind + "/" + name;
    }
}
