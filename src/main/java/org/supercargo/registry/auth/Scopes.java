package org.supercargo.registry.auth;

import org.supercargo.oci.RepositoryName;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a token allows, normalised: the actions of each resource, in a stable order (distribution's
 * token scope specification). A resource is {@code type:name}; {@code *} stands for all actions. A
 * word of another form, such as the {@code aws} of ECR Public, is handed on as it is: a resource
 * without actions.
 */
public final class Scopes {
    /** Nothing but the sign-in itself. */
    public static final Scopes NONE = new Scopes(Map.of());

    /** To list the repositories. */
    public static final Scopes CATALOG = parse("registry:catalog:*");

    private static final String DELETE = "delete";
    private static final String ALL = "*";

    private final Map<String, Set<String>> actions;

    private Scopes(Map<String, Set<String>> actions) {
        this.actions = actions;
    }

    public static Scopes pull(RepositoryName repository) {
        return parse("repository:" + repository.path() + ":pull");
    }

    public static Scopes push(RepositoryName repository) {
        return parse("repository:" + repository.path() + ":pull,push");
    }

    public static Scopes delete(RepositoryName repository) {
        return parse("repository:" + repository.path() + ":pull,push,delete");
    }

    /** Reads scopes joined by spaces. */
    static Scopes parse(String text) {
        Map<String, Set<String>> actions = new TreeMap<>();
        Stream.of(text.split("[ \\t]+"))
                .filter(Predicate.not(String::isEmpty))
                .forEach(word -> add(word, actions));
        return new Scopes(actions);
    }

    private static void add(String word, Map<String, Set<String>> actions) {
        int colon = word.lastIndexOf(':');
        List<String> named =
                colon > word.indexOf(':')
                        ? Stream.of(word.substring(colon + 1).split(","))
                                .filter(Predicate.not(String::isBlank))
                                .toList()
                        : List.of();
        String resource = named.isEmpty() ? word : word.substring(0, colon);
        addActions(actions.computeIfAbsent(resource, _ -> new TreeSet<>()), named);
    }

    private static void addActions(Set<String> own, Collection<String> more) {
        own.addAll(more);
        if (own.contains(ALL)) {
            own.retainAll(Set.of(ALL));
        }
    }

    /** These and the others together. */
    public Scopes and(Scopes others) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Scopes part : List.of(this, others)) {
            part.actions.forEach(
                    (resource, own) ->
                            addActions(all.computeIfAbsent(resource, _ -> new TreeSet<>()), own));
        }
        return new Scopes(all);
    }

    /** Whether everything that the others allow is allowed by these. */
    boolean cover(Scopes others) {
        return others.actions.entrySet().stream()
                .allMatch(
                        entry -> {
                            Set<String> own = actions.get(entry.getKey());
                            return own != null
                                    && (own.contains(ALL) || own.containsAll(entry.getValue()));
                        });
    }

    /** Whether these are about a resource that the others are about too. */
    boolean touch(Scopes others) {
        return actions.keySet().stream().anyMatch(others.actions::containsKey);
    }

    boolean isEmpty() {
        return actions.isEmpty();
    }

    /** Whether it is about reading and nothing else. */
    boolean onlyPull() {
        return !isEmpty() && actions.values().stream().allMatch(Set.of("pull")::containsAll);
    }

    /**
     * Whether deleting is part of it, for which servers want different scopes: they are asked
     * first.
     */
    boolean wantDelete() {
        return actions.values().stream().anyMatch(own -> own.contains(DELETE));
    }

    /** The same with {@code *} in the place of all actions. */
    Scopes widened() {
        Map<String, Set<String>> all = new TreeMap<>();
        actions.forEach((resource, own) -> all.put(resource, own.isEmpty() ? own : Set.of(ALL)));
        return new Scopes(all);
    }

    /** One text for each resource: {@code repository:team/api:pull,push}. */
    List<String> texts() {
        return actions.entrySet().stream()
                .map(entry -> text(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String text(String resource, Set<String> own) {
        return own.isEmpty() ? resource : resource + ":" + String.join(",", own);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scopes that && actions.equals(that.actions);
    }

    @Override
    public int hashCode() {
        return actions.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", texts());
    }
}
