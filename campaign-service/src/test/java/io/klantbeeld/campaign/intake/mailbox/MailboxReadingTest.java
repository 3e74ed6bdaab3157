package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Mailbox;
import io.klantbeeld.campaign.Reports;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.ASentContact;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    MailboxReading reading;

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
            replicas.invokeAll(List.of(this::reads, this::reads, this::reads));
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

    private Boolean reads() {
        var outcomes = new ArrayList<Boolean>();
        for (int i = 0; i < 5; i++) {
            try {
                outcomes.add(
                        reading.read(new ImapAccount(config.accounts().get("blauwvlucht"), Duration.ofSeconds(20))));
            } catch (MessagingException e) {
                // Somebody else put the mail away; the next round sees it.
                outcomes.add(false);
            }
        }
        return outcomes.contains(true);
    }
}
