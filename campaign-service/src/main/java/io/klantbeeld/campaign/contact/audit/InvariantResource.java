package io.klantbeeld.campaign.contact.audit;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the auditor of the contact ledger says: all counts should be 0. */
@Tag(name = "operations")
@Path("/api/v1/contacts/invariants")
@RunOnVirtualThread
class InvariantResource {
    private final Findings findings;
    private final Caller caller;

    InvariantResource(Findings findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Read how often an invariant of the contact ledger was broken, the newest violations first",
            description = "Duplicates, contacts over a cap, and contacts without permission; of the caller's brands.")
    public InvariantsView read(@BeanParam PageRequest page) {
        var brands = caller.brands();
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var newest = Page.of(
                findings.newest(brands, before, page.fetch()),
                page.limit(),
                finding -> Cursor.of(finding.id().toString()));
        return new InvariantsView(findings.counts(brands), findings.lookedAt(), newest.items(), newest.nextCursor());
    }

    /**
     * The invariants.
     *
     * @param violations how many there are of each kind
     * @param lookedAt when the auditor looked last, at everything that was certain by then; null before it did
     * @param items the violations, newest first
     */
    record InvariantsView(Map<Invariant, Long> violations, Instant lookedAt, List<Finding> items, String nextCursor) {}
}
