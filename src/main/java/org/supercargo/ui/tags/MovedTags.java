package org.supercargo.ui.tags;

import org.supercargo.service.watch.Move;

import java.util.List;
import java.util.stream.Collectors;

/** Says which tags moved while a table showed them. */
final class MovedTags {
    private static final int NAMED = 3;

    private MovedTags() {}

    static String words(List<Move> moves) {
        String names =
                moves.stream()
                        .limit(NAMED)
                        .map(move -> move.tag().name())
                        .collect(Collectors.joining(", "));
        String more = moves.size() > NAMED ? " and others" : "";
        return "Moved since this was listed: " + names + more + ".";
    }
}
