package io.klantbeeld.profile.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeparationTest {
    private static final UUID CRM = new UUID(0, 1);
    private static final UUID MAIL = new UUID(0, 2);
    private static final UUID PHONE = new UUID(0, 3);
    private static final UUID OLD = new UUID(1, 1);
    private static final UUID YOUNG = new UUID(1, 2);
    private static final UUID NEW = new UUID(1, 3);

    @Test
    void aMergeThatComesApartGivesEachItsOwnProfileBack() {
        var separation = Separation.of(
                List.of(Set.of(CRM), Set.of(MAIL)), Map.of(CRM, OLD, MAIL, OLD), Map.of(MAIL, YOUNG), () -> NEW);

        assertThat(separation.profiles()).isEqualTo(Map.of(CRM, OLD, MAIL, YOUNG));
        assertThat(separation.left()).isEqualTo(Map.of(YOUNG, OLD));
        assertThat(separation.created()).isEmpty();
    }

    @Test
    void whoNeverHadAProfileOfItsOwnGetsANewOne() {
        var separation = Separation.of(
                List.of(Set.of(CRM, MAIL), Set.of(PHONE)),
                Map.of(CRM, OLD, MAIL, OLD, PHONE, OLD),
                Map.of(),
                () -> NEW);

        assertThat(separation.profiles()).isEqualTo(Map.of(CRM, OLD, MAIL, OLD, PHONE, NEW));
        assertThat(separation.created()).containsExactly(NEW);
    }

    @Test
    void aPersonOfWhomNothingWasTakenStaysTheSame() {
        var separation =
                Separation.of(List.of(Set.of(CRM, MAIL)), Map.of(CRM, OLD, MAIL, OLD), Map.of(MAIL, YOUNG), () -> NEW);

        assertThat(separation.profiles()).isEqualTo(Map.of(CRM, OLD, MAIL, OLD));
        assertThat(separation.left()).isEmpty();
    }
}
