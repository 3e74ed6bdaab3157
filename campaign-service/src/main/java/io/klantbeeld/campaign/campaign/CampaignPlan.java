package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Answers which campaigns take place when. */
@ApplicationScoped
public class CampaignPlan {
    // A campaign without a market is in all of them. What was cancelled or put away takes no time.
    private static final String OVERLAPPING = """
            select campaign.key, campaign.version, campaign.state, campaign.starts_at, campaign.ends_at,
                   campaign.changed_at, revision.definition
              from campaign
              join campaign_revision revision on revision.id = coalesce(campaign.live_revision, campaign.latest_revision)
             where tstzrange(campaign.starts_at, campaign.ends_at) && tstzrange(?, ?)
               and campaign.state not in ('CANCELLED', 'ARCHIVED')
               and (? or campaign.brand = any (?::text[]))
               and (?::text is null or campaign.brand = ?)
               and (?::text is null or campaign.market is null or campaign.market = ?)
               and (?::text is null
                    or (coalesce(campaign.starts_at, '-infinity'), campaign.key)
                       > (coalesce(?::timestamptz, '-infinity'), ?::text))
             order by campaign.starts_at nulls first, campaign.key
             limit ?
            """;

    private final Database database;

    CampaignPlan(Database database) {
        this.database = database;
    }

    /** The first campaigns of these brands that take place in a period, by their beginning. */
    @Transactional
    public List<PlannedCampaign> between(
            Instant from, Instant to, Brands brands, String brand, String market, int limit) {
        return between(from, to, brands, brand, market, null, limit);
    }

    /**
     * The campaigns of these brands that take place in a period, by their beginning.
     *
     * @param to exclusive
     * @param brand null for all of them
     * @param market null for all
     * @param after the one after which to go on; null for the first
     */
    @Transactional
    public List<PlannedCampaign> between(
            Instant from, Instant to, Brands brands, String brand, String market, PlannedCampaign after, int limit) {
        database.planByParameters();
        return database.list(
                OVERLAPPING,
                CampaignPlan::planned,
                from,
                to,
                brands.all(),
                brands.names(),
                brand,
                brand,
                market,
                market,
                after == null ? null : after.key(),
                after == null ? null : after.from(),
                after == null ? null : after.key(),
                limit);
    }

    private static PlannedCampaign planned(Row row) throws SQLException {
        return new PlannedCampaign(
                row.text("key"),
                row.number("version"),
                row.constant("state", Lifecycle.class),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.instant("changed_at"),
                Json.read(row.text("definition"), CampaignDefinition.class));
    }
}
