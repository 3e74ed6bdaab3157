package io.klantbeeld.campaign.contact.audit;

import java.util.List;

/** How each violation is found among contacts that were just made; the same one is kept once. */
final class Violations {
    private static final String KEEP = """
            insert into contact_violation (id, contact_id, kind, rule, brand, channel, campaign, evidence, found_at)
            select uuidv7(), one.id, found.kind, found.rule, one.brand, one.channel, one.campaign, found.evidence, ?
              from contact one
              join (%s) as found on found.id = one.id
            on conflict on constraint uq_contact_violation do nothing
            """;

    // By the members that the later one was judged with: before a merge they were two persons.
    private static final String OCCURRENCE_TWICE = """
            select one.id, 'DUPLICATE' as kind, 'OCCURRENCE' as rule,
                   jsonb_build_object('earlier', other.id) as evidence
              from made_contact one
             cross join lateral jsonb_array_elements_text(one.judged_by -> 'members') as member
              join made_contact other
                on other.person = member::uuid and other.id <> one.id
                   and (other.judged_at, other.id) < (one.judged_at, one.id)
                   and other.planned_campaign is not distinct from one.planned_campaign
                   and other.step = one.step and other.occurrence = one.occurrence
             where one.id = any (?::uuid[])
            """;

    private static final String ACCEPTED_TWICE = """
            select contact_id as id, 'DUPLICATE' as kind, 'ATTEMPT' as rule,
                   jsonb_build_object('accepted', count(*)) as evidence
              from contact_attempt
             where contact_id = any (?::uuid[]) and outcome = 'ACCEPTED'
             group by contact_id
            having count(*) > 1
            """;

    // The contact itself is one more, whether or not it counts for others.
    private static final String OVER_CAP = """
            select one.id, 'OVER_CAP' as kind, cap ->> 'rule' as rule,
                   jsonb_build_object('max', cap -> 'max', 'made', others.made + 1, 'since', cap -> 'since') as evidence
              from made_contact one
             cross join lateral jsonb_array_elements(one.judged_by -> 'caps') as cap
             cross join lateral (
                   select count(*) as made
                     from jsonb_array_elements_text(one.judged_by -> 'members') as member
                     join made_contact other on other.person = member::uuid
                    where other.id <> one.id and other.counts
                      and other.judged_at > (cap ->> 'since')::timestamptz and other.judged_at <= one.judged_at
                      and (cap ->> 'brand' is null or cap ->> 'brand' = other.brand)
                      and (cap #> '{scope,channels}' = '[]' or cap #> '{scope,channels}' @> to_jsonb(other.channel))
                      and (cap #> '{scope,categories}' = '[]' or cap #> '{scope,categories}' @> to_jsonb(other.category))
                      and (cap #> '{scope,actions}' = '[]' or cap #> '{scope,actions}' @> to_jsonb(other.action))) others
             where one.id = any (?::uuid[]) and others.made + 1 > (cap ->> 'max')::int
            """;

    // A team's permit is a moment older than its reservation, however long it waited for its turn.
    private static final String WITHOUT_PERMISSION = """
            select id, 'WITHOUT_PERMISSION' as kind, case when permitted_at is null then 'NONE' else 'STALE' end as rule,
                   jsonb_build_object('permittedAt', permitted_at, 'sentAt', judged_at) as evidence
              from made_contact
             where id = any (?::uuid[])
               and (permitted_at is null and basis is distinct from 'FAIL_OPEN'
                    or attempts > 0 and judged_at > permitted_at + interval '5 seconds')
            """;

    /** The statements that find and keep them; each takes the time and the ids of the contacts. */
    static final List<String> FOUND_BY =
            List.of(OCCURRENCE_TWICE, ACCEPTED_TWICE, OVER_CAP, WITHOUT_PERMISSION).stream()
                    .map(KEEP::formatted)
                    .toList();

    private Violations() {}
}
