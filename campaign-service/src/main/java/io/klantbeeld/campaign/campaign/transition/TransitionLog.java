package io.klantbeeld.campaign.campaign.transition;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keeps every step in the life of campaigns: who made it, when, and why. Nothing in it ever changes. */
@ApplicationScoped
public class TransitionLog {
    private static final String ADD = """
            insert into campaign_transition
                   (id, campaign, revision, transition, from_state, to_state, who, reason, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    // Ids sort by time.
    private static final String PAGE = """
            select id, campaign, revision, transition, from_state, to_state, who, reason, at
              from campaign_transition
             where campaign = ? and (?::uuid is null or id < ?::uuid)
             order by id desc
             limit ?
            """;

    private final Database database;

    TransitionLog(Database database) {
        this.database = database;
    }

    /** Adds a step, in the transaction of the caller. */
    public void add(TransitionEntry entry) {
        database.change(
                ADD,
                entry.id(),
                entry.campaign(),
                entry.revision(),
                entry.transition(),
                entry.from(),
                entry.to(),
                entry.who(),
                entry.reason(),
                entry.at());
    }

    /** The steps of a campaign, newest first, before one of them; from the newest on for null. */
    public List<TransitionEntry> of(String campaign, UUID before, int limit) {
        return database.list(PAGE, TransitionLog::entry, campaign, before, before, limit);
    }

    private static TransitionEntry entry(Row row) throws SQLException {
        return new TransitionEntry(
                row.uuid("id"),
                row.text("campaign"),
                (int) row.number("revision"),
                row.text("transition"),
                row.text("from_state"),
                row.text("to_state"),
                row.text("who"),
                row.text("reason"),
                row.instant("at"));
    }
}
