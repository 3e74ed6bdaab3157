package io.klantbeeld.campaign.decision.result;

import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;

/** Counts what came of campaigns of the caller's brands. */
@ApplicationScoped
class ResultsReading {
    // The ledger tells what was contacted, decisions what never got that far; one statement, so of one moment.
    private static final String COUNT = """
            select day::text as day, channel, outcome, gate, code, opted_out, count(*) as number
              from (select (planned_at at time zone 'UTC')::date as day, channel, state as outcome, gate, code,
                           array[code, disposition] && ?::text[] as opted_out
                      from contact
                     where campaign = ? and planned_at >= ? and planned_at < ?
                    union all
                    select (at at time zone 'UTC')::date, channel, outcome,
                           gates -> -1 ->> 'gate', gates -> -1 ->> 'code', false
                      from decision
                     where campaign = ? and at >= ? and at < ? and outcome in ('BLOCKED', 'HELD_OUT')) as told
             group by 1, 2, 3, 4, 5, 6
            """;

    private final Campaigns campaigns;
    private final Database database;
    private final Caller caller;
    private final Clock clock;

    ResultsReading(Campaigns campaigns, Database database, Caller caller, Clock clock) {
        this.campaigns = campaigns;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    ResultsView of(String key, ResultsQuery query) {
        campaigns.require(key, caller.brands());
        var period = query.period(clock);
        var told = database.list(
                COUNT,
                ResultsReading::told,
                ContactChanged.STOPS,
                key,
                period.from(),
                period.to(),
                key,
                period.from(),
                period.to());
        return ResultsView.of(key, period, told);
    }

    private static Told told(Row row) throws SQLException {
        return new Told(
                row.text("day"),
                row.text("channel"),
                row.text("outcome"),
                row.text("gate"),
                row.text("code"),
                row.flag("opted_out"),
                row.number("number"));
    }
}
