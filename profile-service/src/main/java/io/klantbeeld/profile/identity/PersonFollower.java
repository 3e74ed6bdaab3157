package io.klantbeeld.profile.identity;

import java.util.Set;
import java.util.UUID;

/** Derives more from what becomes of persons, in the transaction that changed them and after all else in it. */
public interface PersonFollower {
    /** Takes in what was made of persons. */
    void follow(Conclusion conclusion);

    /** Lets go of profiles of which nothing is left. */
    void forget(Set<UUID> gone);
}
