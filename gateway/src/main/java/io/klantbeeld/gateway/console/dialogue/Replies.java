package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** Shows what profile-service answered, or why it did not. */
@RequestScoped
public class Replies {
    private static final int REFUSED = 422;

    private final Pages pages;
    private final Notices notices;
    private final Sayings sayings;

    Replies(Pages pages, Notices notices, Sayings sayings) {
        this.pages = pages;
        this.notices = notices;
        this.sayings = sayings;
    }

    public Response show(TemplateInstance template) {
        return pages.show(template);
    }

    /** Shows a form again with what is wrong with it. */
    public Response refuse(TemplateInstance template) {
        return pages.show(REFUSED, template);
    }

    /** Shows what was found, or why it was not. */
    public Response show(Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return show(200, answer, page);
    }

    /** Shows what was found with a form in it that was refused, or why it was not found. */
    public Response refuse(Answer answer, Function<Answer.Ok, TemplateInstance> page) {
        return show(REFUSED, answer, page);
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
                : refuse(again.apply(refused(form, answer)));
    }

    /** A form with what an answer says is wrong with it. */
    public Form refused(Form form, Answer answer) {
        return form.refused(sayings.problem(answer), Fault.of(answer));
    }

    public Response forbid() {
        return notices.show(Notice.FORBIDDEN);
    }

    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
