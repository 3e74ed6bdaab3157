package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.Locale;

/** Why a service refuses something, as far as the console has words for it. */
enum KnownProblem {
    INVALID,
    REVISION_CHANGED,
    BRAND_NOT_PERMITTED,
    SOURCE_EXISTS,
    UNKNOWN_SOURCE,
    UNKNOWN_KEY,
    EVENT_DEFINITION_EXISTS,
    EVENT_DEFINITION_FIXED,
    UNKNOWN_EVENT_DEFINITION,
    INVALID_SCHEMA,
    PROPERTY_TYPES_IN_USE,
    UNKNOWN_ITEM,
    ITEM_SETTLED,
    UNKNOWN_REPLAY,
    REPLAY_ENDED,
    UNKNOWN_IMPORT,
    NOT_A_COMPLETED_DRY_RUN,
    OTHER_FILE,
    FILE_GONE,
    FILE_TOO_LARGE,
    NOT_RUNNING,
    NOT_UNDOABLE,
    UNKNOWN_IDENTIFIER,
    INVALID_TRAIT,
    UNKNOWN_TRAIT,
    TRAIT_DEFINED,
    TRAIT_IN_USE,
    COMPUTED_TRAIT,
    CLAIMED_TRAIT,
    INVALID_COMPUTED_TRAIT,
    UNKNOWN_COMPUTED_TRAIT,
    COMPUTED_TRAIT_DEFINED,
    COMPUTED_TRAIT_NOT_BUILDING,
    TRAITS_REFUSED,
    PERSON_CHANGED,
    INVALID_RULE,
    SEGMENT_EXISTS,
    BRAND_FIXED,
    SEGMENT_IN_USE,
    UNKNOWN_SEGMENT,
    UNKNOWN_BUILD,
    UNKNOWN_PREVIEW,
    FOUR_EYES,
    NOT_READY,
    NOTICE_IMMUTABLE,
    WRONG_STATE,
    KEY_TAKEN,
    INVALID_CAMPAIGN,
    CHANNEL_NOT_READY,
    INVALID_SCHEDULE,
    UNKNOWN_CAMPAIGN,
    UNKNOWN_REVISION,
    INVALID_POLICY,
    UNKNOWN_POLICY,
    POLICY_IN_USE,
    UNKNOWN_INITIATIVE,
    INVALID_SIMULATION,
    UNKNOWN_SIMULATION,
    NOT_UNKNOWN,
    NOT_REDRIVABLE,
    UNKNOWN_CONTACT,
    UNKNOWN_ENTRY,
    UNKNOWN_PERSON,
    EVIDENCE_MISSING,
    FROM_THE_FUTURE,
    PART_UNAVAILABLE,
    FORBIDDEN,
    OTHER;

    /** The reason of an answer that is no success. */
    static KnownProblem of(Answer answer) {
        return switch (answer) {
            case Answer.Ok ok -> OTHER;
            case Answer.Unavailable unavailable -> PART_UNAVAILABLE;
            case Answer.Refused(int status, JsonNode problem) -> of(status, problem);
        };
    }

    private static KnownProblem of(int status, JsonNode problem) {
        var type = String.valueOf(Fields.text(problem, "type"));
        var name = type.substring(type.lastIndexOf(':') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        return Term.find(KnownProblem.class, name).orElse(status == 401 || status == 403 ? FORBIDDEN : OTHER);
    }
}
