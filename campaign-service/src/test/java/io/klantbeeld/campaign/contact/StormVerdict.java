package io.klantbeeld.campaign.contact;

import io.klantbeeld.test.SqlProbe;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Counts by hand, and in SQL alone, what a storm left behind: one mail and three contacts a day, no mail after a call
 * that was answered, and no call after a mail.
 */
final class StormVerdict {
    private static final String MADE = """
            with made as (
              select id, person, channel, disposition, judged_at,
                     array(select jsonb_array_elements_text(judged_by -> 'members')::uuid) as members
                from %s
               where person = any (?::uuid[]) and judged_at is not null
                 and state not in ('PLANNED', 'CLAIMED', 'REJECTED_TEMPORARY', 'REJECTED_PERMANENT', 'CANCELLED',
                                   'EXPIRED', 'NOT_REACHED'))
            """;

    private static final String OVER_CAP = MADE + """
            select one.id, cap.channel, one.judged_at
              from made one
              join (values ('EMAIL', 1), (null, 3)) as cap (channel, most)
                on cap.channel is null or cap.channel = one.channel
             where (select count(*) from made earlier
                     where earlier.person = any (one.members) and earlier.judged_at <= one.judged_at
                       and (cap.channel is null or earlier.channel = cap.channel)) > cap.most
            """;

    private static final String EXCLUDED = MADE + """
            select later.id, later.channel, later.judged_at
              from made later
              join made earlier on earlier.person = any (later.members) and earlier.judged_at <= later.judged_at
             where later.channel = 'EMAIL' and earlier.channel = 'PHONE' and earlier.disposition = 'ANSWERED'
                or later.channel = 'PHONE' and earlier.channel = 'EMAIL'
            """;

    // What is planned keeps its place: ids were made under the lock, so that they tell who was first.
    private static final String OVER_PLANNED = """
            with planned as (
              select id, person, channel, members from contact
               where person = any (?::uuid[])
                 and state not in ('REJECTED_PERMANENT', 'CANCELLED', 'EXPIRED', 'NOT_REACHED'))
            select one.id, cap.channel
              from planned one
              join (values ('EMAIL', 1), (null, 3)) as cap (channel, most)
                on cap.channel is null or cap.channel = one.channel
             where (select count(*) from planned earlier
                     where earlier.person = any (one.members) and earlier.id <= one.id
                       and (cap.channel is null or earlier.channel = cap.channel)) > cap.most
            """;

    private final SqlProbe sql;
    private final String people;

    StormVerdict(SqlProbe sql, List<UUID> people) {
        this.sql = sql;
        this.people = people.toString().replace('[', '{').replace(']', '}');
    }

    List<Map<String, Object>> overCap(String table) {
        return sql.rows(OVER_CAP.formatted(table), people);
    }

    List<Map<String, Object>> excluded(String table) {
        return sql.rows(EXCLUDED.formatted(table), people);
    }

    List<Map<String, Object>> overPlanned() {
        return sql.rows(OVER_PLANNED, people);
    }
}
