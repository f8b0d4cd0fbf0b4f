package org.supercargo.ui.shell;

import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryAddress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the reference in what people paste: a command that pulls, a URL of a registry's API, the
 * web page of a repository, or a reference with a scheme before it.
 */
final class PastedAddress {
    private static final Pattern PULL =
            Pattern.compile(
                    "(?:sudo\\s+)?(?:docker|podman|nerdctl|finch|crane|oras)\\s+(?:image\\s+)?pull\\s+"
                        + "(?:.*\\s)?(?<reference>[^\\s-]\\S*)");
    private static final Pattern URL =
            Pattern.compile("^(?<scheme>[a-zA-Z]+)://(?<host>[^/?#]*)(?<path>[^?#]*).*");
    private static final Pattern HUB_PAGE =
            Pattern.compile("/(?:r/(?<path>[^/]+/[^/]+)|_/(?<official>[^/]+))(?:/.*)?");
    private static final Pattern QUAY_PAGE =
            Pattern.compile("/repository/(?<path>[^/]+/[^/]+)(?:/.*)?");
    private static final Pattern API =
            Pattern.compile(
                    "^/v2/(?<path>.+?)/(?:tags/list|(?:manifests|referrers)/(?<selector>.+))");

    private PastedAddress() {}

    /**
     * The text as somebody would have typed it into the address bar.
     *
     * @throws InvalidNameException if it is a URL that is none of a registry
     */
    static String typed(String pasted) {
        String text = withoutQuotes(pasted.strip());
        Matcher pull = PULL.matcher(text);
        if (pull.matches()) {
            text = withoutQuotes(pull.group("reference"));
        }
        Matcher url = URL.matcher(text);
        return url.matches() ? ofUrl(url) : text;
    }

    private static String withoutQuotes(String text) {
        boolean quoted =
                text.length() > 1
                        && "'\"`".indexOf(text.charAt(0)) >= 0
                        && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static String ofUrl(Matcher url) {
        String path = url.group("path");
        Optional<String> page = ofWebPage(url.group("host"), path);
        if (page.isPresent()) {
            return page.get();
        }
        String host =
                RegistryAddress.parse(url.group("scheme") + "://" + url.group("host"))
                        .name()
                        .toString();
        return host + inRegistry(path);
    }

    private static Optional<String> ofWebPage(String host, String path) {
        Matcher hub = HUB_PAGE.matcher(path);
        if (host.equals("hub.docker.com") && hub.matches()) {
            return Optional.ofNullable(hub.group("path"))
                    .or(() -> Optional.of("library/" + hub.group("official")))
                    .map(repository -> "docker.io/" + repository);
        }
        Matcher quay = QUAY_PAGE.matcher(path);
        return host.equals("quay.io") && quay.matches()
                ? Optional.of("quay.io/" + quay.group("path"))
                : Optional.empty();
    }

    /** What follows the name of the registry; a slash alone stands for the registry itself. */
    private static String inRegistry(String path) {
        Matcher api = API.matcher(path);
        if (api.matches()) {
            String selector = api.group("selector");
            String mark = selector == null ? "" : selector.contains(":") ? "@" : ":";
            return "/" + api.group("path") + mark + (selector == null ? "" : selector);
        }
        String below = path.replaceFirst("^/v[12](?=/|$)", "").replaceFirst("^/_catalog$", "");
        return below.isEmpty() ? "/" : below;
    }
}
