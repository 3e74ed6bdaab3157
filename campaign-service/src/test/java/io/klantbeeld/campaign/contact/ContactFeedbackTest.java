package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfAddress;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.OfMessage;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.channel.Feedback.Subject;
import io.klantbeeld.campaign.contact.ContactPointBlocks.Standing;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ContactFeedbackTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID person = UUID.randomUUID();

    @Inject
    ContactFeedback feedback;

    @Inject
    ContactPointBlocks blocks;

    @Inject
    Reserving reserving;

    @Inject
    Contacts contacts;

    @Inject
    MeterRegistry metrics;

    private UUID id;

    @BeforeEach
    void aMailWasTakenOver() {
        AReservation.pauseTheCampaign(sql);
        id = ASentContact.to(person, reserving, sql);
    }

    @Test
    void aContactIsFoundByItsIdByTheProvidersNameOrByItsAddress() {
        told(new OfContact(id), Status.DELIVERED, null);
        assertThat(contact().state()).isEqualTo(ContactState.DELIVERED);

        told(new OfMessage("provider-" + id), Status.OPENED, null);
        assertThat(contact().state()).isEqualTo(ContactState.OPENED);

        told(new OfAddress(ASentContact.addressOf(person).toUpperCase()), Status.CLICKED, null);
        assertThat(contact().state()).isEqualTo(ContactState.CLICKED);
    }

    @Test
    void ofSeveralMailsToAnAddressTheLastIsMeant() {
        var later = ASentContact.to(person, reserving, sql);

        told(new OfAddress(ASentContact.addressOf(person)), Status.COMPLAINED, null);

        assertThat(contact().state()).isEqualTo(ContactState.ACCEPTED);
        assertThat(contacts.find(List.of(later)).get(later).state()).isEqualTo(ContactState.COMPLAINED);
    }

    @Test
    void whatComesTwiceOrTooLateChangesNothing() {
        told(new OfContact(id), Status.CLICKED, null);
        var clicked = contact();

        told(new OfContact(id), Status.CLICKED, null);
        told(new OfContact(id), Status.DELIVERED, null);
        told(new OfContact(id), Status.BOUNCED, "SOFT_BOUNCE");

        assertThat(contact()).isEqualTo(clicked);
    }

    @Test
    void ofOneBatchTheHighestStatusStays() {
        apply("EMAIL", of(Status.OPENED, null), of(Status.DELIVERED, null), of(Status.BOUNCED, "SOFT_BOUNCE"));

        assertThat(contact().state()).isEqualTo(ContactState.OPENED);
    }

    @Test
    void aBounceMayTurnOutToBeForGoodAndNeverTheOtherWayRound() {
        apply("EMAIL", of(Status.BOUNCED, "SOFT_BOUNCE"), of(Status.BOUNCED, "HARD_BOUNCE"), of(Status.BOUNCED, null));
        assertThat(contact().code()).isEqualTo("HARD_BOUNCE");

        told(new OfContact(id), Status.BOUNCED, "SOFT_BOUNCE");
        assertThat(contact().code()).isEqualTo("HARD_BOUNCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILBOX_FULL", "SOFT_BOUNCE"})
    void anyOtherBounceIsOneThatMayPass(String code) {
        told(new OfContact(id), Status.BOUNCED, code);

        assertThat(contact().code()).isEqualTo("SOFT_BOUNCE");
        assertThat(standing()).matches(Standing::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDING", "UNKNOWN", "REJECTED_TEMPORARY", "CLAIMED"})
    void whoHearsOfAMessageFirstFromItsRecipientKnowsThatItLeft(String state) {
        sql.execute(
                "update contact set state = ?, lease_until = case when ? in ('SENDING', 'CLAIMED') then now() + interval '1 hour' end where id = ?",
                state,
                state,
                id);

        told(new OfContact(id), Status.DELIVERED, null);

        assertThat(contact().state()).isEqualTo(ContactState.DELIVERED);
        assertThat(sql.count("contact WHERE id = ? AND lease_until IS NULL", id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "EXPIRED", "REJECTED_PERMANENT"})
    void whatWasNeverMadeCannotBounce(String state) {
        sql.execute("update contact set state = ? where id = ?", state, id);
        double before = unmatched();

        told(new OfContact(id), Status.BOUNCED, "HARD_BOUNCE");

        assertThat(contact().state().name()).isEqualTo(state);
        assertThat(unmatched()).isEqualTo(before + 1);
        assertThat(standing()).matches(Standing::isEmpty);
    }

    @Test
    void feedbackOfAnotherChannelOrAboutNobodyIsCountedAndDropped() {
        double before = unmatched();

        apply("SMS", of(Status.COMPLAINED, null));
        told(new OfContact(UUID.randomUUID()), Status.COMPLAINED, null);
        told(new OfMessage("nobody"), Status.COMPLAINED, null);
        told(new OfAddress("nobody@example.com"), Status.COMPLAINED, null);
        told(new OfAddress("no address"), Status.COMPLAINED, null);

        assertThat(contact().state()).isEqualTo(ContactState.ACCEPTED);
        assertThat(unmatched()).isEqualTo(before + 5);
    }

    @Test
    void aDeadAddressIsClosedForEveryBrandAndOnItsChannelOnly() {
        told(new OfContact(id), Status.BOUNCED, "HARD_BOUNCE");

        var standing = standing();

        assertThat(against(standing, key(), "EMAIL", "blauwvlucht")).contains("HARD_BOUNCE");
        assertThat(against(standing, key(), "EMAIL", "wolkje")).contains("HARD_BOUNCE");
        assertThat(against(standing, key(), "SMS", "wolkje")).isEmpty();
        assertThat(against(standing, "unknown", "EMAIL", "wolkje")).isEmpty();
    }

    @Test
    void aComplaintClosesTheAddressForItsBrandOnly() {
        told(new OfContact(id), Status.COMPLAINED, null);

        var standing = standing();

        assertThat(against(standing, key(), "EMAIL", "blauwvlucht")).contains("COMPLAINT");
        assertThat(against(standing, key(), "EMAIL", "wolkje")).isEmpty();
    }

    @Test
    void aBlockEndsAfterAWeekHoweverOftenTheSameIsTold() {
        var occurred = Instant.now().minus(Duration.ofDays(6));
        var bounce = new Feedback(new OfContact(id), Status.BOUNCED, "HARD_BOUNCE", occurred);
        apply("EMAIL", bounce, bounce);
        apply("EMAIL", bounce);

        assertThat(sql.count(
                        "contact_point_block WHERE contact_point_ik = ? AND until < now() + interval '25 hours'",
                        key()))
                .isEqualTo(1);
        sql.execute(
                "update contact_point_block set until = now() - interval '1 second' where contact_point_ik = ?", key());
        assertThat(standing()).matches(Standing::isEmpty);
        blocks.purge();
        assertThat(sql.count("contact_point_block WHERE contact_point_ik = ?", key()))
                .isZero();
    }

    private Standing standing() {
        return blocks.of(List.of(key(), "unknown"), Instant.now());
    }

    private static Optional<String> against(Standing standing, String ik, String channel, String brand) {
        return standing.against(ik, channel, brand, PurposeClass.UNKNOWN, "PROMOTIONAL");
    }

    private void told(Subject subject, Status status, String code) {
        apply("EMAIL", new Feedback(subject, status, code, Instant.now()));
    }

    private void apply(String channel, Feedback... told) {
        feedback.apply(channel, List.of(told));
    }

    private Feedback of(Status status, String code) {
        return new Feedback(new OfContact(id), status, code, Instant.now());
    }

    private Contact contact() {
        return contacts.find(List.of(id)).get(id);
    }

    private String key() {
        return ASentContact.keyOf(ASentContact.addressOf(person));
    }

    private double unmatched() {
        return metrics.find("contact.feedback.unmatched").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
