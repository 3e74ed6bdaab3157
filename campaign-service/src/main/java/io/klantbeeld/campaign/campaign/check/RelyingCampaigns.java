package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.policy.PolicyDependents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the campaigns that rely on a policy and are not over: those that live, and those that are to come. */
@ApplicationScoped
class RelyingCampaigns implements PolicyDependents {
    // Removing a policy is rare, and the campaigns of one brand are few.
    private static final String RELYING = """
            select key from campaign
             where brand = ?
               and exists (select 1 from campaign_revision
                            where id in (live_revision, latest_revision)
                              and state not in ('COMPLETED', 'ARCHIVED', 'CANCELLED')
                              and jsonb_exists(definition::jsonb -> 'policies', ?))
             order by key
            """;

    private final Database database;

    RelyingCampaigns(Database database) {
        this.database = database;
    }

    @Override
    public List<String> relyingOn(String policy, String brand) {
        return database.list(RELYING, row -> row.text("key"), brand, policy);
    }
}
