package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;

/** The room during the current visit: who may read and write in it, and what stands around a page. */
@RequestScoped
class SegmentRoom {
    private static final Set<String> WRITE = Set.of("segment:write", "profile:write");

    private final Visit visit;
    private final Replies replies;
    private final Sayings sayings;
    private final CurrentUser user;

    SegmentRoom(Visit visit, Replies replies, Sayings sayings, CurrentUser user) {
        this.visit = visit;
        this.replies = replies;
        this.sayings = sayings;
        this.user = user;
    }

    /** Makes the answer, if the user may read segments. */
    Response forReaders(Supplier<Response> answer) {
        return visit.mayEnter(Room.SEGMENTS) ? answer.get() : replies.forbid();
    }

    /** Makes the answer, if the user may define segments. */
    Response forWriters(Supplier<Response> answer) {
        return mayWrite() ? answer.get() : replies.forbid();
    }

    boolean mayWrite() {
        return visit.mayEnter(Room.SEGMENTS) && WRITE.stream().anyMatch(user::has);
    }

    SegmentFrame frame() {
        return new SegmentFrame(visit.shell(Room.SEGMENTS), sayings.said(), mayWrite());
    }

    Figures figures() {
        return new Figures(visit.vocabulary(), visit.dates());
    }

    Replies replies() {
        return replies;
    }

    Sayings sayings() {
        return sayings;
    }
}
