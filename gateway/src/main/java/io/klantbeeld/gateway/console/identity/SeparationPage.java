package io.klantbeeld.gateway.console.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.identity.IdentityView.Node;
import io.klantbeeld.gateway.console.identity.SeparationView.Choice;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.State;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.Part;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/** Making two persons of one: by a merge that is undone, or by the identifiers that leave; with what will happen. */
@Path("/console/customers/{ref}/separation")
@Authenticated
@RunOnVirtualThread
class SeparationPage {
    private final Decisions decisions;
    private final PersonFrames frames;
    private final CurrentUser user;
    private final Visit visit;
    private final Pages pages;

    SeparationPage(Decisions decisions, PersonFrames frames, CurrentUser user, Visit visit, Pages pages) {
        this.decisions = decisions;
        this.frames = frames;
        this.user = user;
        this.visit = visit;
        this.pages = pages;
    }

    /** What the form says. */
    private record Order(String merge, List<String> chosen, Draft draft) {}

    @GET
    public Response show(@PathParam("ref") String reference, @QueryParam("merge") String merge) {
        return frames.enter(
                Decisions.SCOPE, reference, person -> page(200, person, new Order(merge, List.of(), Draft.begun())));
    }

    @POST
    public Response separate(
            @PathParam("ref") String reference,
            @FormParam("merge") String merge,
            @FormParam("node") List<String> chosen,
            @FormParam("reason") String reason,
            @FormParam("key") String key) {
        return frames.enter(Decisions.SCOPE, reference, person -> {
            var order = new Order(merge, Objects.requireNonNullElse(chosen, List.of()), Draft.sent(reason, key));
            var failure = failure(person, order);
            return failure == null
                    ? Steps.to(reference, Outcome.SEPARATED)
                    : page(failure.status(), person, new Order(order.merge, order.chosen, order.draft.failed(failure)));
        });
    }

    private Failure failure(PersonReference person, Order order) {
        if (!order.draft.hasReason()) {
            return Failure.NO_REASON;
        }
        if (order.merge != null && !order.merge.isBlank()) {
            return Failure.of(decisions.unmerge(person, order.merge, null, order.draft));
        }
        if (order.chosen.isEmpty()) {
            return Failure.NOTHING_CHOSEN;
        }
        return switch (decisions.identity(person, null)) {
            case Part.Ok(JsonNode answer) -> failure(person, identity(answer), order);
            case Part.Forbidden forbidden -> Failure.NOT_ALLOWED;
            case Part.Refused refused -> Failure.REFUSED;
            case Part.Unavailable unavailable -> Failure.UNAVAILABLE;
        };
    }

    /** The form names identifiers by their ids, so that no address of a person is in it; here they get their names. */
    private Failure failure(PersonReference person, Identity identity, Order order) {
        var leaving = identity.nodes().stream()
                .filter(node -> order.chosen.contains(node.id()))
                .map(Node::reference)
                .toList();
        return leaving.size() == order.chosen.size()
                ? Failure.of(decisions.unmerge(person, null, leaving, order.draft))
                : Failure.NOT_OF_THE_PERSON;
    }

    private Response page(int status, PersonReference person, Order order) {
        return frames.around(person, Tab.IDENTITY, frame -> {
            var view = frame.header() == null
                    ? without(frame, State.UNAVAILABLE, order)
                    : switch (decisions.identity(person, null)) {
                        case Part.Ok(JsonNode answer) -> view(frame, identity(answer), order);
                        case Part.Forbidden forbidden -> without(frame, State.FORBIDDEN, order);
                        case Part.Unavailable unavailable -> without(frame, State.UNAVAILABLE, order);
                        case Part.Refused refused -> without(frame, State.EMPTY, order);
                    };
            return pages.show(status, Templates.separation(view));
        });
    }

    private static SeparationView view(PersonFrame frame, Identity identity, Order order) {
        if (order.merge != null && !order.merge.isBlank()) {
            return identity.turns().stream()
                    .filter(turn -> turn.undoable() && order.merge.equals(turn.id()))
                    .findFirst()
                    .map(turn -> new SeparationView(frame, State.READY, turn, List.of(), order.draft))
                    .orElseGet(() -> without(frame, State.EMPTY, order));
        }
        var choices = identity.nodes().stream()
                .filter(SeparationPage::joins)
                .map(node -> new Choice(node, order.chosen.contains(node.id())))
                .toList();
        var state = identity.isMasked() ? State.FORBIDDEN : choices.size() < 2 ? State.EMPTY : State.READY;
        return new SeparationView(frame, state, null, choices, order.draft);
    }

    /** Devices are no part of who somebody is, so that they leave nobody. */
    private static boolean joins(Node node) {
        return Namespaces.joinsPersons(node.reference().split(":", 2)[0]);
    }

    private static SeparationView without(PersonFrame frame, State state, Order order) {
        return new SeparationView(frame, state, null, List.of(), order.draft);
    }

    private Identity identity(JsonNode answer) {
        return new Identity(answer, visit.vocabulary(), visit.dates(), user.subject());
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance separation(SeparationView view);
    }
}
