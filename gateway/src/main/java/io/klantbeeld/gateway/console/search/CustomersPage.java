package io.klantbeeld.gateway.console.search;

import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Shell;
import io.klantbeeld.gateway.console.shell.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The page on which customers are found. */
@Path("/console")
@Authenticated
@RunOnVirtualThread
class CustomersPage {
    private final CustomerSearch search;
    private final Visit visit;
    private final Pages pages;
    private final Notices notices;

    CustomersPage(CustomerSearch search, Visit visit, Pages pages, Notices notices) {
        this.search = search;
        this.visit = visit;
        this.pages = pages;
        this.notices = notices;
    }

    @GET
    public Response show(@QueryParam("q") String query, @QueryParam("cursor") String cursor) {
        if (!visit.mayEnter(Room.CUSTOMERS)) {
            return notices.atTheStart();
        }
        var results = search.find(query, cursor);
        if (visit.wantsFragment()) {
            return pages.show(Templates.results(results));
        }
        return pages.show(Templates.customers(visit.shell(Room.CUSTOMERS), results));
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance customers(Shell shell, SearchResults results);

        static native TemplateInstance results(SearchResults results);
    }
}
