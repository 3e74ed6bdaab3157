package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.search.SearchResults;

/**
 * A merge that is being prepared.
 *
 * @param candidates who may be the other, or null once the other is chosen
 * @param other who was chosen, or null
 */
record MergeView(PersonFrame frame, SearchResults candidates, PersonHeader other, Draft draft) {
    /** Tells whether both are one already, as after somebody else merged them. */
    public boolean isOfOne() {
        return other != null && other.id().equals(frame.reference());
    }
}
