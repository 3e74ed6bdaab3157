package io.klantbeeld.campaign.campaign.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * How people enter a campaign and what happens to them there, step by step.
 *
 * @param reEntryAfter how long after an entry the next one may be; for {@code AFTER} and for nothing else
 */
public record Journey(
        @NotNull @Valid Entry entry,
        ReEntry reEntry,
        @NotEmpty @Size(max = 50) @Valid List<@NotNull Step> steps,
        Duration reEntryAfter) {
    public Journey {
        reEntry = reEntry == null ? ReEntry.PER_OCCURRENCE : reEntry;
    }

    /** Tells whether an earlier entry may keep a person out. */
    public boolean limitsEntry() {
        return reEntry != ReEntry.PER_OCCURRENCE;
    }

    /**
     * The event that lets a person in.
     *
     * @param event name of the interaction
     * @param when condition on it, in CEL; null admits every one
     */
    public record Entry(
            @NotBlank @Size(max = 200) String event,
            @Size(max = 4_000) String when) {}

    /**
     * A step of the journey.
     *
     * @param expiresAfter how long after the event the contact still makes sense, however late the event is told
     */
    public record Step(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}")
            String key,

            @NotNull StepKind kind,
            @NotBlank String action,
            @NotNull Duration expiresAfter) {}

    /** What a step does. */
    public enum StepKind {
        /** Decides about an action and contacts the person. */
        CONTACT
    }

    /** How often a person may enter. */
    public enum ReEntry {
        /** Once for every occurrence of the event. */
        PER_OCCURRENCE,
        /** Once in a person's life. */
        ONCE,
        /** Again when some time has gone by since the last entry. */
        AFTER
    }
}
