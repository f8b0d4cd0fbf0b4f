package org.supercargo.sample.http;

import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import java.util.List;
import java.util.Locale;

/** Compares the conditions in a request's headers with what is at hand (RFC 9110). */
final class Match {
    private Match() {}

    static String entityTag(Digest digest) {
        return "\"" + digest + "\"";
    }

    /** Whether the client already has this content. */
    static boolean alreadyHas(Request request, Digest digest) {
        return request.headerValues("If-None-Match").stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag(digest)));
    }

    /** Whether the client takes this media type; one that says nothing takes all. */
    static boolean accepts(Request request, String mediaType) {
        List<String> accepted =
                request.headerValues("Accept").stream().map(MediaType::normalize).toList();
        String family = mediaType.toLowerCase(Locale.ROOT).replaceFirst("/.*", "/*");
        return accepted.isEmpty()
                || accepted.contains("*/*")
                || accepted.contains(family)
                || accepted.contains(mediaType);
    }
}
