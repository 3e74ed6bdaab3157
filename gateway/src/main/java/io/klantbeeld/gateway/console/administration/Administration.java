package io.klantbeeld.gateway.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/** The room during the current visit: who may be where, what stands around a page, and how answers are shown. */
@RequestScoped
public class Administration {
    private final Visit visit;
    private final Replies replies;
    private final CurrentUser user;
    private final Sayings sayings;

    Administration(Visit visit, Replies replies, CurrentUser user, Sayings sayings) {
        this.visit = visit;
        this.replies = replies;
        this.user = user;
        this.sayings = sayings;
    }

    /** Makes the answer, if the area is open to the user. */
    public Response in(Area area, Supplier<Response> answer) {
        return mayEnter(area) ? answer.get() : replies.forbid();
    }

    /** Makes the answer, if the user has a scope: an area may be open for reading only. */
    public Response with(String scope, Supplier<Response> answer) {
        return may(scope) ? answer.get() : replies.forbid();
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
                .map(area -> Replies.to(area.path()))
                .orElseGet(replies::forbid);
    }

    /** What stands around a page of an area. */
    public Frame frame(Area area) {
        var areas = Arrays.stream(Area.values())
                .filter(this::mayEnter)
                .map(entry -> new Frame.Entry(entry, entry == area))
                .toList();
        return new Frame(visit.shell(Room.ADMINISTRATION), area, areas, sayings.said());
    }

    public Figures figures() {
        return new Figures(visit.vocabulary(), visit.dates());
    }

    public Vocabulary words() {
        return visit.vocabulary();
    }

    /** Why an item, a row or a file was not accepted, as a sentence. */
    public String rejection(String code) {
        var texts = MessageBundles.get(
                AdministrationTexts.class, Localized.Literal.of(visit.locale().getLanguage()));
        return RejectionCode.find(code).map(texts::rejection).orElseGet(() -> Vocabulary.readable(code));
    }

    public Response show(TemplateInstance template) {
        return replies.show(template);
    }

    /** Shows a form again with what is wrong with it. */
    public Response refuse(TemplateInstance template) {
        return replies.refuse(template);
    }

    /** Shows what was found, or why it was not. */
    public Response show(Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return replies.show(answer, page);
    }

    /** Shows what was found with a form in it that was refused, or why it was not found. */
    public Response refuse(Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return replies.refuse(answer, page);
    }

    /** Leads on after something was done, or shows the form again with what is wrong with it. */
    public Response after(
            Answer answer, Form form, Function<JsonNode, String> next, Function<Form, TemplateInstance> again) {
        return replies.after(answer, form, next, again);
    }

    /** A form with what an answer says is wrong with it. */
    public Form refused(Form form, Answer answer) {
        return replies.refused(form, answer);
    }

    /** Leads to a page that says what was done, or why it was not. */
    public Response back(Answer answer, String path, Done done) {
        return Replies.to(Sayings.said(answer, path, done));
    }

    /** The address of a page that says what was done, or why it was not. */
    public static String said(Answer answer, String path, Done done) {
        return Sayings.said(answer, path, done);
    }

    /** The address of a page that says what was done. */
    public static String saying(String path, Done done) {
        return Sayings.saying(path, done);
    }

    /** Why something is refused, as a sentence. */
    public String problem(Answer answer) {
        return sayings.problem(answer);
    }

    public static Response to(String path) {
        return Replies.to(path);
    }

    private boolean mayEnter(Area area) {
        return area.scopes().stream().anyMatch(user::has);
    }
}
