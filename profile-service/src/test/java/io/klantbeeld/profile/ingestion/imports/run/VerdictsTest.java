package io.klantbeeld.profile.ingestion.imports.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictsTest {
    private static final UUID CRM = new UUID(0, 1);
    private static final UUID MAIL = new UUID(0, 2);
    private static final UUID DEVICE = new UUID(0, 3);
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BO = new UUID(1, 2);

    @Test
    void theFirstRowOfANewPersonCreatesAndTheNextUpdates() {
        var verdicts = new Verdicts(Map.of());
        var after = Map.of(CRM, ANNA);

        assertThat(verdicts.next(List.of(CRM), after)).isEqualTo(RowOutcome.CREATED);
        assertThat(verdicts.next(List.of(CRM), after)).isEqualTo(RowOutcome.UPDATED);
    }

    @Test
    void theRowThatJoinsTwoPersonsMergesAlsoWithinOneBatch() {
        var verdicts = new Verdicts(Map.of());
        var after = Map.of(CRM, ANNA, MAIL, ANNA);

        assertThat(verdicts.next(List.of(CRM), after)).isEqualTo(RowOutcome.CREATED);
        assertThat(verdicts.next(List.of(MAIL), after)).isEqualTo(RowOutcome.CREATED);
        assertThat(verdicts.next(List.of(CRM, MAIL), after)).isEqualTo(RowOutcome.MERGED);
        assertThat(verdicts.next(List.of(CRM, MAIL), after)).isEqualTo(RowOutcome.UPDATED);
    }

    @Test
    void aLinkThatTheEngineRefusesMergesNobody() {
        var verdicts = new Verdicts(Map.of(CRM, ANNA, MAIL, BO));

        assertThat(verdicts.next(List.of(CRM, MAIL), Map.of(CRM, ANNA, MAIL, BO)))
                .isEqualTo(RowOutcome.UPDATED);
    }

    @Test
    void theDeviceOfSomebodyIsNobody() {
        var verdicts = new Verdicts(Map.of(CRM, ANNA));

        assertThat(verdicts.next(List.of(CRM, DEVICE), Map.of(CRM, ANNA))).isEqualTo(RowOutcome.UPDATED);
    }
}
