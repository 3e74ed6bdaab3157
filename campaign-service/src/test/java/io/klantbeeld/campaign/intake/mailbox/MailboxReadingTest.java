package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Mailbox;
import io.klantbeeld.campaign.Reports;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.ASentContact;
import io.klantbeeld.campaign.contact.ContactFeedback;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Several replicas at one mailbox. */
@QuarkusTest
@RealServers
@Counterparts
class MailboxReadingTest {
    private final Mailbox mailbox = Mailbox.running();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Channels channels;

    @Inject
    ContactFeedback feedback;

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    @Inject
    MailboxConfig config;

    @Inject
    Reserving reserving;

    @Test
    void replicasThatReadAtOnceTellEachBounceOnceAndLeaveNothingBehind() throws Exception {
        // given
        AReservation.pauseTheCampaign(sql);
        var sent = IntStream.range(0, 20)
                .mapToObj(i -> ASentContact.to(UUID.randomUUID(), reserving, sql))
                .toList();
        sent.forEach(contact -> mailbox.returns(Reports.about(contact, "postfix-unknown-user")));

        // when
        try (var replicas = Executors.newFixedThreadPool(3)) {
            for (var replica : replicas.invokeAll(List.of(replica(), replica(), replica()))) {
                replica.get();
            }
        }

        // then
        await().untilAsserted(() -> assertThat(mailbox.returned("INBOX")).isZero());
        assertThat(sent)
                .allSatisfy(contact -> assertThat(sql.count("contact WHERE id = ? AND state = 'BOUNCED'", contact))
                        .isEqualTo(1));
        await().untilAsserted(() -> assertThat(bouncesOf(sent)).hasSizeGreaterThanOrEqualTo(20));
        assertThat(bouncesOf(sent)).doesNotHaveDuplicates();
    }

    private static List<String> bouncesOf(List<UUID> contacts) {
        var names = contacts.stream().map(UUID::toString).toList();
        try (var kafka = new KafkaProbe()) {
            return kafka.records(Topics.CONTACT).stream()
                    .map(ProbedRecord::json)
                    .filter(status -> status.path("status").asText().equals("BOUNCED"))
                    .map(status -> status.path("contactId").asText())
                    .filter(names::contains)
                    .toList();
        }
    }

    /** Another replica, beside the one under test that reads all the time. */
    private Callable<Boolean> replica() {
        var clock = Clock.systemUTC();
        var lease = new MailboxLease(database, new Ids(), clock);
        var reading = new MailboxReading(channels, feedback, config, lease, metrics, clock);
        var account = new ImapAccount(config.accounts().get("blauwvlucht"), Duration.ofSeconds(20));
        return () -> {
            boolean more = false;
            for (int i = 0; i < 5; i++) {
                more |= reading.read(account);
            }
            return more;
        };
    }
}
