package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever says stop is heard, whatever else was said before or at the same time, and left alone at once. */
@QuarkusTest
@RealServers
@Counterparts
class StopTest {
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
    Pressure pressure;

    private UUID id;

    @BeforeEach
    void aMessageWasTakenOver() {
        AReservation.pauseTheCampaign(sql);
        id = ASentContact.to(person, reserving, sql);
    }

    @ParameterizedTest
    @CsvSource({
        "REPLIED,        REPLIED STOP",
        "COMPLAINED,     REPLIED STOP",
        "REPLIED,        CLICKED OPT_OUT",
        "REPLIED THANKS, REPLIED DO_NOT_CONTACT"
    })
    void aStopIsToldWhateverWasToldBefore(String first, String second) {
        told(first);
        told(second);

        assertThat(contact().state().name()).isEqualTo(first.split(" ")[0]);
        assertThat(contact().code()).isEqualTo(second.split(" ")[1]);
        assertThat(toldOthers(second)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLIED, REPLIED STOP", "REPLIED STOP, REPLIED", "COMPLAINED, REPLIED STOP"})
    void aStopIsToldWhateverComesWithIt(String batch) {
        told(batch.split(", "));

        assertThat(contact().code()).isEqualTo("STOP");
        assertThat(toldOthers("REPLIED STOP")).hasSize(1);
        if (batch.contains("COMPLAINED")) {
            assertThat(statuses()).contains("COMPLAINED null");
        }
    }

    @Test
    void aStopThatIsToldAgainIsToldNobody() {
        told("REPLIED STOP");
        told("REPLIED STOP", "CLICKED STOP");
        told("COMPLAINED");

        await().until(() -> statuses().contains("COMPLAINED null"));
        assertThat(statuses()).filteredOn(status -> status.endsWith("STOP")).hasSize(1);
    }

    @Test
    void aStopClosesTheAddressForItsBrandAndKeepsNoRecallFromAnybody() {
        told("REPLIED");
        told("REPLIED STOP");

        assertThat(against("blauwvlucht", PurposeClass.UNKNOWN)).contains("STOP");
        assertThat(against("wolkje", PurposeClass.UNKNOWN)).isEmpty();
        assertThat(blocks.of(List.of(key()), Instant.now())
                        .against(key(), "EMAIL", "blauwvlucht", new PurposeClass("SAFETY"), "SAFETY"))
                .isEmpty();
    }

    @Test
    void aStopIsNoReaction() {
        told("REPLIED");
        assertThat(reacted()).isTrue();

        told("REPLIED STOP");

        assertThat(reacted()).isFalse();
    }

    @Test
    void whatAProviderCallsAStatusBesidesIsNoCodeOfTheLedger() {
        told("REPLIED ANNA_DE_VRIES");

        assertThat(contact().code()).isNull();
    }

    private boolean reacted() {
        return pressure.of(List.of(person), List.of(AReservation.ONE_A_DAY), Instant.now(), Sight.PLANNING)
                .touches()
                .getFirst()
                .answered();
    }

    private Optional<String> against(String brand, PurposeClass purpose) {
        return blocks.of(List.of(key()), Instant.now()).against(key(), "EMAIL", brand, purpose, "PROMOTIONAL");
    }

    private void told(String... all) {
        feedback.apply("EMAIL", Arrays.stream(all).map(this::of).toList());
    }

    private Feedback of(String told) {
        var words = told.split(" ");
        return new Feedback(
                new OfContact(id), Status.valueOf(words[0]), words.length == 1 ? null : words[1], Instant.now());
    }

    private List<String> toldOthers(String stop) {
        var code = stop.split(" ")[1];
        return await().until(
                        () -> statuses().stream()
                                .filter(status -> status.endsWith(" " + code))
                                .toList(),
                        found -> !found.isEmpty());
    }

    private List<String> statuses() {
        try (var kafka = new KafkaProbe()) {
            return kafka.records(Topics.CONTACT, person.toString()).stream()
                    .peek(record -> Schemas.assertValid(Topics.CONTACT, record.text()))
                    .map(record -> record.json().path("status").asText() + " "
                            + record.json().path("code").asText())
                    .toList();
        }
    }

    private Contact contact() {
        return contacts.find(List.of(id)).get(id);
    }

    private String key() {
        return ASentContact.keyOf(ASentContact.addressOf(person));
    }
}
