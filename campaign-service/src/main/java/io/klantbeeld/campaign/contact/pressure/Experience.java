package io.klantbeeld.campaign.contact.pressure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What rules judge by.
 *
 * @param touches the person's contacts, all members together
 * @param events what happened to the person, the last of each name for each member
 */
public record Experience(List<Touch> touches, List<LastEvent> events) {
    /** Nothing. */
    public static final Experience NONE = new Experience(List.of(), List.of());

    /** The experiences of all profiles that count as one person. */
    public static Experience of(Collection<Experience> members) {
        return new Experience(
                members.stream()
                        .flatMap(experience -> experience.touches.stream())
                        .toList(),
                members.stream()
                        .flatMap(experience -> experience.events.stream())
                        .toList());
    }

    /** The same experience with more contacts. */
    public Experience with(Collection<Touch> more) {
        return more.isEmpty()
                ? this
                : new Experience(Stream.concat(touches.stream(), more.stream()).toList(), events);
    }
}
