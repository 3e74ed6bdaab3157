package io.klantbeeld.gateway.console.shell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Shows friendly pages for when what was asked for is not there. */
@RequestScoped
public class Notices {
    private final Visit visit;
    private final Pages pages;

    Notices(Visit visit, Pages pages) {
        this.visit = visit;
        this.pages = pages;
    }

    /** Leads who may not enter the room at the start to one that is open to them. */
    public Response atTheStart() {
        return visit.firstRoom()
                .map(room -> Response.seeOther(URI.create(room.path())).build())
                .orElseGet(() -> show(Notice.FORBIDDEN));
    }

    /** Answers with the page of a notice and its status. */
    public Response show(Notice notice) {
        return pages.show(notice.status(), Templates.notice(visit.shell(null), notice));
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance notice(Shell shell, Notice notice);
    }
}
