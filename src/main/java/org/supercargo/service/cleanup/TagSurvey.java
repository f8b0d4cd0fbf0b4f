package org.supercargo.service.cleanup;

import java.util.List;
import java.util.Optional;

/**
 * All tags of a repository, as rules look at them.
 *
 * @param incompleteBecause why tags may be missing; empty if none are
 */
public record TagSurvey(List<TagAge> tags, Optional<String> incompleteBecause) {
    public TagSurvey {
        tags = List.copyOf(tags);
    }
}
