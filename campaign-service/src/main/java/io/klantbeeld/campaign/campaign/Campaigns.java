package io.klantbeeld.campaign.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers what campaigns there are and by which rules they decide. */
@ApplicationScoped
public class Campaigns {
    private static final int COMPILED_REVISIONS = 500;

    // Paused ones too, so that a decision can say why nothing happened.
    private static final String ENTERED_BY = """
            select key, brand, state, killed, live_revision, latest_revision
              from campaign
             where entry_event = any (?::text[]) and state in ('RUNNING', 'PAUSED')
             order by key
            """;

    private static final String BY_KEY = """
            select key, brand, state, killed, live_revision, latest_revision
              from campaign where key = ? and latest_revision is not null
            """;

    private static final String REVISION =
            "select id, campaign, number, definition from campaign_revision where id = ?";

    private final Database database;
    private final CampaignCompiler compiler;

    /** A revision never changes, so that nothing here ever goes stale. */
    private final Cache<UUID, CompiledCampaign> compiled =
            Caffeine.newBuilder().maximumSize(COMPILED_REVISIONS).build();

    Campaigns(Database database, CampaignCompiler compiler) {
        this.database = database;
        this.compiler = compiler;
    }

    /** The living campaigns that people enter by one of these events. */
    public List<Campaign> enteredBy(Collection<String> events) {
        return database.list(ENTERED_BY, Campaigns::campaign, events);
    }

    /** Finds a campaign that has at least one revision. */
    public Optional<Campaign> find(String key) {
        return database.find(BY_KEY, Campaigns::campaign, key);
    }

    /** A revision ready to decide by. */
    public CompiledCampaign revision(UUID revision) {
        var known = compiled.getIfPresent(revision);
        return known != null ? known : load(revision);
    }

    private CompiledCampaign load(UUID id) {
        var revision = database.find(REVISION, Campaigns::revision, id)
                .orElseThrow(() -> new IllegalStateException("A revision is gone"));
        var definition = Json.read(revision.definition, CampaignDefinition.class);
        var loaded = compiler.compile(definition).of(revision, definition);
        compiled.put(id, loaded);
        return loaded;
    }

    private static Campaign campaign(Row row) throws SQLException {
        return new Campaign(
                row.text("key"),
                row.text("brand"),
                row.constant("state", Lifecycle.class),
                row.flag("killed"),
                row.uuid("live_revision"),
                row.uuid("latest_revision"));
    }

    private static RevisionEntity revision(Row row) throws SQLException {
        var revision = new RevisionEntity();
        revision.id = row.uuid("id");
        revision.campaign = row.text("campaign");
        revision.number = (int) row.number("number");
        revision.definition = row.text("definition");
        return revision;
    }
}
