package org.entrelacs.deploy.story;

import java.util.List;
import java.util.Map;
import org.entrelacs.deploy.network.Actor;

/// A story as data.
///
/// @param people pseudonyms of the persons it is about
/// @param envelopes budgets it draws on
/// @param actors by the name under which steps refer to them
public record Story(
        String title, List<String> people, List<String> envelopes, Map<String, Actor> actors, List<Chapter> chapters) {

    public record Chapter(String title, List<Step> steps) {}

    public int length() {
        return chapters.stream().mapToInt(chapter -> chapter.steps().size()).sum();
    }

    /// @throws IllegalArgumentException when no actor has the role
    public Actor withRole(String role) {
        return actors.values().stream()
                .filter(actor -> actor.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the story has the role " + role));
    }
}
