package io.klantbeeld.profile.traits.fold;

/** What became of a claim that did not win. */
public enum Fate {
    /** The value rests on it too. */
    COUNTED,
    /** Another one goes before it by the merge policy. */
    OUTRANKED,
    /** It takes back what its source had claimed. */
    TAKES_BACK,
    /** Its source took it back. */
    TAKEN_BACK,
    /** The definition does not admit its value, or is not about its brand. */
    NOT_ADMITTED
}
