package io.klantbeeld.benchmark.contact.dispatch;

import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.permission.Chooser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A contact that is planned and due.
 *
 * @param id of a run and a number, so that no two are the same
 * @param dueAt a moment after that of the contact before, so that they leave in their order
 */
record DueContact(UUID id, Chooser person, Instant plannedAt, Instant dueAt) {
    private static final Duration VALID = Duration.ofHours(2);
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int MILLIS_AT = 16;

    static DueContact of(Chooser person, int number, Instant plannedAt) {
        var id = new UUID(plannedAt.toEpochMilli() << MILLIS_AT | VERSION, VARIANT | number);
        return new DueContact(id, person, plannedAt, plannedAt.plus(number, ChronoUnit.MICROS));
    }

    String row(String address, UUID revision) {
        var values = List.of(
                id,
                id,
                person.profile(),
                person.profile(),
                "{" + person.profile() + "}",
                address,
                CampaignService.BRAND,
                DueContacts.CAMPAIGN,
                "coffee-voucher",
                "EMAIL",
                DueContacts.CATEGORY,
                "t",
                plan(revision),
                "PLANNED",
                10,
                dueAt,
                dueAt,
                plannedAt.plus(VALID),
                plannedAt,
                plannedAt);
        return values.stream().map(Object::toString).collect(Collectors.joining("\t", "", "\n"));
    }

    private String plan(UUID revision) {
        return """
                {"campaign":"%s","revision":"%s","action":"coffee-voucher","step":"surprise","run":"%s",\
                "occurrence":"%s","decision":"%s","brand":"%s","channel":"EMAIL","category":"%s","purpose":"marketing",\
                "topics":["travel-surprises"],"contentClass":"PROMOTIONAL","template":"coffee-voucher",\
                "cost":{"amount":"0.002","currency":"EUR"},"event":{"properties":{"airport":"AMS"}},"owed":false,\
                "fallbackOf":null,"further":[]}\
                """.formatted(DueContacts.CAMPAIGN, revision, id, id, id, CampaignService.BRAND, DueContacts.CATEGORY);
    }
}
