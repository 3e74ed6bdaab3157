package io.klantbeeld.gateway.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/** The room during the current visit: who may be where, what stands around a page, and how answers are shown. */
@RequestScoped
public class Administration {
    private final Visit visit;
    private final Pages pages;
    private final Notices notices;
    private final CurrentUser user;
    private final Sayings sayings;

    Administration(Visit visit, Pages pages, Notices notices, CurrentUser user, Sayings sayings) {
        this.visit = visit;
        this.pages = pages;
        this.notices = notices;
        this.user = user;
        this.sayings = sayings;
    }

    /** Makes the answer, if the area is open to the user. */
    public Response in(Area area, Supplier<Response> answer) {
        return mayEnter(area) ? answer.get() : notices.show(Notice.FORBIDDEN);
    }

    /** Makes the answer, if the user has a scope: an area may be open for reading only. */
    public Response with(String scope, Supplier<Response> answer) {
        return may(scope) ? answer.get() : notices.show(Notice.FORBIDDEN);
    }

    /** Tells whether the user has a scope. */
    public boolean may(String scope) {
        return user.has(scope);
    }

    /** Leads to the first area that is open to the user. */
    Response enter() {
        return Arrays.stream(Area.values())
                .filter(this::mayEnter)
                .findFirst()
                .map(area -> to(area.path()))
                .orElseGet(() -> notices.show(Notice.FORBIDDEN));
    }

    /** What stands around a page of an area. */
    public Frame frame(Area area) {
        var areas = Arrays.stream(Area.values())
                .filter(this::mayEnter)
                .map(entry -> new Frame.Entry(entry, entry == area))
                .toList();
        return new Frame(visit.shell(Room.ADMINISTRATION), area, areas, sayings.said(), sayings.isRefusal());
    }

    public Figures figures() {
        return new Figures(visit.vocabulary(), visit.dates());
    }

    public Vocabulary words() {
        return visit.vocabulary();
    }

    /** Why an item, a row or a file was not accepted, as a sentence. */
    public String rejection(String code) {
        return sayings.rejection(code);
    }

    public Response show(TemplateInstance template) {
        return pages.show(template);
    }

    /** Shows a form again with what is wrong with it. */
    public Response refuse(TemplateInstance template) {
        return pages.show(422, template);
    }

    /** Shows what was found, or why it was not. */
    public Response show(Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return show(200, answer, page);
    }

    /** Shows what was found with a form in it that was refused, or why it was not found. */
    public Response refuse(Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return show(422, answer, page);
    }

    private Response show(int status, Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return answer instanceof Answer.Ok ok
                ? pages.show(status, page.apply(ok))
                : notices.show(
                        switch (answer.state()) {
                            case FORBIDDEN -> Notice.FORBIDDEN;
                            case UNAVAILABLE -> Notice.UNAVAILABLE;
                            case READY, EMPTY, ABSENT -> Notice.NOT_FOUND;
                        });
    }

    /** Leads on after something was done, or shows the form again with what is wrong with it. */
    public Response after(
            Answer answer, Form form, Function<JsonNode, String> next, Function<Form, TemplateInstance> again) {
        return answer instanceof Answer.Ok(JsonNode body, String revision)
                ? to(next.apply(body))
                : refuse(again.apply(form.refused(sayings.problem(answer), Fault.of(answer))));
    }

    /** Leads to a page that says what was done, or why it was not. */
    public Response back(Answer answer, String path, Done done) {
        return to(said(answer, path, done));
    }

    /** The address of a page that says what was done, or why it was not. */
    public static String said(Answer answer, String path, Done done) {
        return answer instanceof Answer.Ok ? saying(path, done) : said(path, "refused", KnownProblem.of(answer));
    }

    /** The address of a page that says what was done. */
    public static String saying(String path, Done done) {
        return said(path, "done", done);
    }

    private static String said(String path, String name, Enum<?> what) {
        return path + (path.contains("?") ? "&" : "?") + name + "=" + what;
    }

    /** Why something is refused, as a sentence. */
    public String problem(Answer answer) {
        return sayings.problem(answer);
    }

    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private boolean mayEnter(Area area) {
        return area.scopes().stream().anyMatch(user::has);
    }
}
