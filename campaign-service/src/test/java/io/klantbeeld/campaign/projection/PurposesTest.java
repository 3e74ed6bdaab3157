package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.ToldPurpose;
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
class PurposesTest {
    private final String key = "recall-" + UUID.randomUUID();

    @Inject
    Purposes purposes;

    @Test
    void theClassOfAPurposeIsTheOneThatWasToldLast() {
        // given
        var recall = ToldPurpose.of(key, "SERVICE");

        // when
        recall.tells("MARKETING", 1);
        recall.tells("SAFETY", 3);

        // then
        await().untilAsserted(() -> assertThat(purposes.classOf(key).name()).isEqualTo("SAFETY"));
    }

    @Test
    void aPurposeThatExistsNoMoreCanBeRefused() {
        // given
        var recall = ToldPurpose.of(key, "LEGAL");
        assertThat(purposes.classOf(key).isUrgent()).isTrue();

        // when
        recall.isRetired();

        // then
        await().untilAsserted(() -> assertThat(purposes.classOf(key)).isEqualTo(PurposeClass.UNKNOWN));
        assertThat(purposes.classOf(key).isRefusable()).isTrue();
    }

    @Test
    void whatNobodyToldOfCanBeRefusedAndWaits() {
        var classes = purposes.classesOf(List.of(key));

        assertThat(classes.get(key).isRefusable()).isTrue();
        assertThat(classes.get(key).isUrgent()).isFalse();
    }
}
