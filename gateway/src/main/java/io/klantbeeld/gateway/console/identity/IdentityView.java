package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.person.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.List;

/**
 * Who a person is and why.
 *
 * @param path address of the person's identity
 * @param mayDecide whether the user may merge and separate
 * @param picture the identifiers and links drawn, or null when there are none
 * @param refused links that joined nobody
 * @param turns merges and unmerges, the newest first
 */
record IdentityView(
        State state,
        String path,
        boolean mayDecide,
        Picture picture,
        List<Node> nodes,
        List<Device> devices,
        Links links,
        List<Refused> refused,
        List<Turn> turns) {
    /**
     * An identifier.
     *
     * @param reference as the API names it
     * @param founder whether the profile began with it
     * @param suspended whether it is a generic value, whose links join nobody
     */
    record Node(
            String id,
            String key,
            String reference,
            Word namespace,
            String value,
            boolean founder,
            boolean suspended,
            Dates.When first,
            Dates.When last) {}

    /**
     * A device while it belongs to the person.
     *
     * @param to null while it still does
     * @param assumed whether that is the time before an event first named both
     */
    record Device(String key, Word namespace, String value, Dates.When from, Dates.When to, boolean assumed) {}

    /** A page of links; more is the address of the next one, or null. */
    record Links(List<Link> items, String more) {}

    /**
     * What one event or one steward said of two identifiers.
     *
     * @param pair the same for all links of the same two
     * @param one an identifier of the person, or null when it is not shown
     * @param refusal why it joined nobody, or null
     * @param steward whether a steward said it; then the message is the decision
     */
    record Link(
            String pair,
            Node one,
            Node other,
            Word rule,
            String refusal,
            boolean steward,
            String source,
            String brand,
            String message,
            Dates.When at) {}

    /**
     * A link that joined nobody.
     *
     * @param own the person's own end, or null when it is not shown
     * @param person the one at the other end, or null
     */
    record Refused(String pair, Node own, String person, String reason, Dates.When at) {}

    /**
     * A merge or an unmerge.
     *
     * @param other the profile that came or left
     * @param reason a steward's reason, or null when the facts alone led to it
     * @param decidedBy the steward, or null
     * @param own whether the steward is the user
     * @param undoable whether the other is still part of the person
     */
    record Turn(
            String id,
            boolean merge,
            String other,
            Dates.When at,
            String reason,
            String decidedBy,
            boolean own,
            boolean undoable) {}

    /** Address of the person. */
    public String person() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    static IdentityView without(State state, String path) {
        return new IdentityView(
                state, path, false, null, List.of(), List.of(), new Links(List.of(), null), List.of(), List.of());
    }
}
