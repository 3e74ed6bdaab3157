package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.campaign.ContactChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactStateTest {
    private static final UUID CONTACT = new UUID(1, 1);
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Property(tries = 300)
    void theStatusIsThatOfTheHighestRankInWhateverOrderChangesCome(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 10) Integer> ranks, @ForAll long seed) {
        var states = new ArrayList<ContactState>();
        for (int i = 0; i < ranks.size(); i++) {
            states.add(ContactState.of(change(ranks.get(i) * 10, START.plusSeconds(i))));
        }
        var shuffled = new ArrayList<>(states);
        Collections.shuffle(shuffled, new Random(seed));

        var state = shuffled.stream().reduce(ContactState::and).orElseThrow();

        assertThat(state.change().rank()).isEqualTo(Collections.max(ranks) * 10);
        assertThat(state.occurredAt()).isEqualTo(START);
        assertThat(state).isEqualTo(states.stream().reduce(ContactState::and).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, S70", "GREETING, ANSWERED, S70", "STOP, -, OPTED_OUT", "-, DO_NOT_CALL, OPTED_OUT"})
    void whoSaysStopIsNotAppreciatedAsIfItWereAReply(String code, String disposition, String label) {
        var moment = ContactState.of(change(70, code, disposition, START)).toMoment();

        assertThat(moment.label()).isEqualTo(label);
        assertThat(moment.contact().status()).isEqualTo("S70");
    }

    private static ContactChanged change(int rank, Instant at) {
        return change(rank, null, null, at);
    }

    private static ContactChanged change(int rank, String code, String disposition, Instant at) {
        return new ContactChanged(
                CONTACT,
                null,
                null,
                null,
                "blauwvlucht",
                null,
                null,
                "EMAIL",
                null,
                null,
                "S" + rank,
                rank,
                code,
                disposition,
                null,
                false,
                at);
    }
}
