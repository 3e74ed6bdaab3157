package io.klantbeeld.campaign.contact.event;

import io.klantbeeld.campaign.platform.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets events that block nothing any more: older than the longest block after them, or named by no policy. */
@ApplicationScoped
class LastEventsPurge {
    // Steps from kind to kind through the index, so that only what goes is read. What is being noted stays.
    private static final String PURGE = """
            with recursive kind as (
              (select brand, name from last_event order by brand, name limit 1)
              union all
              select next.brand, next.name
                from kind
               cross join lateral (select brand, name from last_event
                                    where (brand, name) > (kind.brand, kind.name)
                                    order by brand, name limit 1) next),
            awaited as (
              select policy.brand, exclusion #>> '{after,event}' as name, max((exclusion ->> 'for')::interval) as length
                from contact_policy policy
               cross join jsonb_array_elements(policy.definition::jsonb -> 'exclusions') exclusion
               where policy.after_events <> '{}' and policy.removed_at is null
               group by 1, 2),
            spent as (
              select last.profile_id, last.brand, last.name
                from kind
                left join awaited on awaited.brand = kind.brand and awaited.name = kind.name
                join last_event last on last.brand = kind.brand and last.name = kind.name
                     and last.occurred_at <= coalesce(?::timestamptz - awaited.length, 'infinity')
                 for update of last skip locked)
            delete from last_event last
             using spent
             where last.profile_id = spent.profile_id and last.brand = spent.brand and last.name = spent.name
            """;

    private final Database database;
    private final Clock clock;

    LastEventsPurge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        database.change(PURGE, clock.instant());
    }
}
