package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.AudiencePages.Page;
import io.klantbeeld.campaign.simulation.enactment.Crew;
import io.klantbeeld.campaign.simulation.enactment.Overrides;
import io.klantbeeld.campaign.simulation.enactment.Room;
import io.klantbeeld.campaign.simulation.tally.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages are numbered; the one after the third is the last. */
class ReadAheadTest {
    private static final UUID ID = UUID.randomUUID();
    private static final int SIZE = 10;

    private final List<UUID> read = new CopyOnWriteArrayList<>();
    private final Crew crew = new Crew();
    private boolean decidingLive;
    private final ReadAhead pages = new ReadAhead(new NumberedPages(), crew, new Courtesy(null) {
        @Override
        boolean isCalledFor() {
            return decidingLive;
        }
    });

    @Test
    void theNextPageIsReadWhileOneIsJudged() {
        // when
        var first = pages.next(at(0), SIZE);

        // then
        assertThat(first.page().last()).isEqualTo(place(1));
        await().until(() -> read.size() == 2);
        pages.next(at(1), SIZE);
        await().until(() -> read.size() == 3);
        assertThat(read).containsExactly(place(0), place(1), place(2));
    }

    @Test
    void whatWasReadIsOfNoUseWhereSomebodyElseWentOn() {
        pages.next(at(0), SIZE);

        var stage = pages.next(at(2), SIZE);

        assertThat(stage.page().last()).isEqualTo(place(3));
        assertThat(read).containsOnlyOnce(place(2));
    }

    @Test
    void nothingFollowsTheLastPage() {
        pages.next(at(3), SIZE);

        pages.next(at(0), SIZE);

        await().until(() -> read.contains(place(1)));
        assertThat(read).containsExactly(place(3), place(0), place(1));
    }

    @Test
    void nothingIsReadAheadWhileSomebodyDecidesLive() {
        decidingLive = true;

        pages.next(at(0), SIZE);

        // There is one reader, so that what is asked of it now comes last.
        crew.read(() -> null).join();
        assertThat(read).containsExactly(place(0));
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        pages.next(at(0), SIZE);
        await().until(() -> read.size() == 2);

        pages.forget();
        pages.next(at(1), SIZE);

        assertThat(read.stream().filter(place(1)::equals)).hasSize(2);
    }

    @Test
    void whatGoesWrongIsToldWhenThePageIsAskedFor() {
        pages.next(at(4), SIZE);

        assertThatThrownBy(() -> pages.next(at(5), SIZE)).isInstanceOf(IllegalStateException.class);
    }

    private static UUID place(int number) {
        return new UUID(0, number);
    }

    private static Simulation at(int number) {
        var trial = new Trial("campaign", ID, 1, false, false, null, Instant.EPOCH, null, Overrides.NONE, 0);
        return new Simulation(
                ID,
                "campaign",
                "brand",
                trial,
                SimulationState.RUNNING,
                0,
                place(number),
                0,
                Tally.NOTHING,
                new Room(),
                new Room(),
                "somebody",
                Instant.EPOCH,
                null,
                null);
    }

    private final class NumberedPages extends Staging {
        NumberedPages() {
            super(null, null, null, null);
        }

        @Override
        Stage after(UUID person, Simulation simulation, int size) {
            read.add(person);
            int number = (int) person.getLeastSignificantBits();
            if (number == 5) {
                throw new IllegalStateException("unreadable");
            }
            return new Stage(new Page(List.of(), size, place(number + 1), number == 3), null, null);
        }
    }
}
