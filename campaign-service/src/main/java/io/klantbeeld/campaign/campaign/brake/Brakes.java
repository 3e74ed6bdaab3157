package io.klantbeeld.campaign.campaign.brake;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds campaigns on single channels, and lets them go again. */
@ApplicationScoped
public class Brakes {
    private static final TypeReference<Map<String, Object>> EVIDENCE = new TypeReference<>() {};

    // Two who find the same at once hold it once.
    private static final String HOLD = """
            insert into campaign_brake (id, campaign, channel, reason, evidence, since)
            values (?, ?, ?, ?, ?::jsonb, ?)
            on conflict (campaign, channel) where until is null do nothing
            """;

    private static final String RELEASE = """
            update campaign_brake set until = ?, released_by = ?
             where campaign = ? and channel = ? and until is null
            """;

    private static final String OPEN = """
            select campaign, channel, reason, evidence, since
              from campaign_brake
             where campaign = any (?::text[]) and until is null
             order by campaign, channel
            """;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Brakes(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Holds a campaign on a channel; answers false when it is held there already, and keeps that reason. */
    public boolean hold(String campaign, String channel, String reason, Map<String, Object> evidence) {
        return database.change(HOLD, ids.next(), campaign, channel, reason, Json.write(evidence), clock.instant()) > 0;
    }

    /** Lets a campaign go on a channel; answers false when it was not held there. */
    public boolean release(String campaign, String channel, String who) {
        return database.change(RELEASE, clock.instant(), who, campaign, channel) > 0;
    }

    /** What holds each of the campaigns now. */
    public Map<String, List<Brake>> of(Collection<String> campaigns) {
        var brakes = new HashMap<String, List<Brake>>();
        database.list(
                OPEN,
                row -> brakes.computeIfAbsent(row.text("campaign"), key -> new ArrayList<>())
                        .add(new Brake(
                                row.text("channel"),
                                row.text("reason"),
                                row.json("evidence", EVIDENCE),
                                row.instant("since"))),
                campaigns);
        return brakes;
    }
}
