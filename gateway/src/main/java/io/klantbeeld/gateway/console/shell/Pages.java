package io.klantbeeld.gateway.console.shell;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Renders pages and their fragments in the language of the visit, with the headers that keep them safe. */
@RequestScoped
public class Pages {
    private static final String MAILS = "mails";

    private final Visit visit;
    private final ContentPolicy policy;

    Pages(Visit visit, ContentPolicy policy) {
        this.visit = visit;
        this.policy = policy;
    }

    /** Marks a page that shows mails as they look, in frames that nothing runs in. */
    public static TemplateInstance withMails(TemplateInstance template) {
        return template.setAttribute(MAILS, true);
    }

    /** Answers 200 with a page or a fragment. */
    public Response show(TemplateInstance template) {
        return show(200, template);
    }

    /** Answers with a page or a fragment; it is personal, so nothing keeps a copy. */
    public Response show(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.setLocale(visit.locale()).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "HX-Request, Accept-Language, Cookie")
                .header(HttpHeaders.CONTENT_LANGUAGE, visit.locale().getLanguage())
                .header(
                        "Content-Security-Policy",
                        template.getAttribute(MAILS) == null ? policy.text() : policy.withMails())
                .build();
    }
}
