package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.ToldTopic;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class TopicsTest {
    private final String key = "city-trips-" + UUID.randomUUID();

    @Inject
    Topics topics;

    @Test
    void theBrandOfATopicIsTheOneThatWasToldLast() {
        var trips = ToldTopic.of(key, "wolkje");

        trips.tells("medivisie", "ACTIVE", 0);
        trips.tells("blauwvlucht", "ACTIVE", 3);

        await().untilAsserted(() -> assertThat(topics.brandsOf(List.of(key))).containsEntry(key, "blauwvlucht"));
    }

    @Test
    void aTopicThatIsNotInForceBelongsToNobody() {
        var trips = ToldTopic.of(key, "wolkje");

        trips.tells("wolkje", "RETIRED", 2);

        await().untilAsserted(() -> assertThat(topics.brandsOf(List.of(key))).containsEntry(key, null));
        assertThat(topics.areTold()).isTrue();
    }
}
