package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;

/** The room of campaigns: who may do what in it, and what stands around a page. */
@RequestScoped
public class CampaignRoom {
    static final String WRITE = "campaign:write";

    private final Visit visit;
    private final Replies replies;
    private final Sayings sayings;
    private final CurrentUser user;

    CampaignRoom(Visit visit, Replies replies, Sayings sayings, CurrentUser user) {
        this.visit = visit;
        this.replies = replies;
        this.sayings = sayings;
        this.user = user;
    }

    /** Makes the answer, if the user may enter a part of the room. */
    public Response within(Section section, Supplier<Response> answer) {
        return visit.mayEnter(Room.CAMPAIGNS) && user.has(section.scope()) ? answer.get() : replies.forbid();
    }

    /** Makes the answer, if the user writes campaigns and policies. */
    public Response forWriters(Supplier<Response> answer) {
        return mayWrite() ? answer.get() : replies.forbid();
    }

    /** Tells whether the user writes campaigns and policies. */
    public boolean mayWrite() {
        return visit.mayEnter(Room.CAMPAIGNS) && user.has(WRITE);
    }

    boolean may(String scope) {
        return user.has(scope);
    }

    /** Tells whether a subject is the user. */
    boolean isMe(String subject) {
        return subject != null && subject.equals(user.subject());
    }

    /** What stands around a page of a part of the room. */
    public CampaignFrame frame(Section current) {
        var sections = Arrays.stream(Section.values())
                .filter(section -> user.has(section.scope()))
                .map(section -> new CampaignFrame.Entry(section, section == current))
                .toList();
        return new CampaignFrame(visit.shell(Room.CAMPAIGNS), sayings.said(), sections, mayWrite());
    }

    /** Numbers and times as the visitor reads them. */
    public Figures figures() {
        return new Figures(visit.vocabulary(), visit.dates());
    }

    /** The words of campaigns in the language of the visit. */
    public CampaignWords words() {
        return CampaignWords.in(figures());
    }

    /** The ways to answer. */
    public Replies replies() {
        return replies;
    }
}
