package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.ASentContact;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.decision.Histories.Asked;
import io.klantbeeld.campaign.decision.Histories.Past;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class HistoriesTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID person = UUID.randomUUID();

    @Inject
    Histories histories;

    @Inject
    Reserving reserving;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @ParameterizedTest
    @CsvSource({
        "CLICKED, , , true",
        "CLICKED, OPT_OUT, , false",
        "REPLIED, , , true",
        "REPLIED, STOP, , false",
        "OPENED, , , false",
        "COMPLETED, , ORDERED, true",
        "COMPLETED, , DO_NOT_CALL, false"
    })
    void whoSaysStopHasNotResponded(String state, String code, String disposition, boolean responded) {
        var contact = ASentContact.to(person, reserving, sql);

        sql.execute(
                "update contact set state = ?, code = ?, disposition = ? where id = ?",
                state,
                code,
                disposition,
                contact);

        var past = new Past(AReservation.CAMPAIGN, "coffee-voucher", Instant.EPOCH, false, null, null);
        var history = histories
                .of(List.of(new Asked(List.of(person), past)), Pressure.EVER)
                .getFirst();
        assertThat(history.respondedAt() != null).isEqualTo(responded);
    }
}
