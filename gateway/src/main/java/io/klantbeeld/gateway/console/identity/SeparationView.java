package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.identity.IdentityView.Node;
import io.klantbeeld.gateway.console.identity.IdentityView.Turn;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.State;
import java.util.List;

/**
 * A separation that is being prepared.
 *
 * @param turn the merge that it undoes, or null when identifiers are chosen
 * @param choices identifiers that may leave
 */
record SeparationView(PersonFrame frame, State state, Turn turn, List<Choice> choices, Draft draft) {
    /** An identifier that may leave. */
    record Choice(Node node, boolean chosen) {}
}
