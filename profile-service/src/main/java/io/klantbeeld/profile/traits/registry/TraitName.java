package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.rest.Problems;
import java.util.regex.Pattern;

/** Says which names can be defined; sources may claim traits of any other name too. */
final class TraitName {
    /** What comes, defined or not, is read by this word where a name stands. */
    private static final String OBSERVATIONS = "observations";

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .-]{0,126}");

    private TraitName() {}

    /** Refuses what can be no name, with 400. */
    static void require(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(" ") || name.equals(OBSERVATIONS)) {
            throw Problems.invalid(
                    "name",
                    "must be 1 to 127 letters, digits, spaces, _, . and -, begin with a letter or _ and not end with a"
                            + " space, and not be the word " + OBSERVATIONS);
        }
    }
}
