package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.consent.statement.StatementApi;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.record;
import static org.assertj.core.api.Assertions.assertThat;

/** What is said while a profile appears, is merged and is taken apart: never lost, and never wider than said. */
@QuarkusTest
@RealServers
class BindingRaceTest extends ServiceTest {
    private static final int ROUNDS = 12;

    @Test
    void aNoThatRacesWithAMergeClosesAtLeastTheSideThatSaidIt() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            // given
            var profile = UUID.randomUUID();
            var one = People.freshEmail();
            var other = People.freshEmail();
            List.of(one, other).forEach(address -> record(address, "GRANT", SURPRISES));
            // when
            var no = Thread.startVirtualThread(() -> record(one, "WITHDRAW", SURPRISES));
            people.active(profile, 1, one, other);
            no.join();
            // then: whichever came first, they are one now, and a no among them holds
            assertThat(code(decide(other))).isIn("CONSENT_WITHDRAWN", "CONSENT_CONFLICT");
            // and when
            people.active(profile, 2, other);
            // then
            assertThat(code(decide(one))).isEqualTo("CONSENT_WITHDRAWN");
            assertThat(code(decide(other))).isIn("CONSENT_WITHDRAWN", "GRANTED_CONSENT");
        }
    }

    @Test
    void aGrantThatRacesWithASeparationOpensOnlyTheSideThatSaidIt() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            // given
            var profile = UUID.randomUUID();
            var one = People.freshEmail();
            var other = People.freshEmail();
            people.active(profile, 1, one, other);
            // when
            var yes = Thread.startVirtualThread(() -> record(one, "GRANT", SURPRISES));
            people.active(profile, 2, other);
            yes.join();
            // then
            assertThat(code(decide(one))).isEqualTo("GRANTED_CONSENT");
            assertThat(code(decide(other))).isEqualTo("NO_CONSENT");
        }
    }

    @Test
    void aBlockThatRacesWithAProfileIsInItsPermissions() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            // given
            var profile = UUID.randomUUID();
            var address = People.freshEmail();
            record(address, "GRANT", SURPRISES);
            // when
            var block = Thread.startVirtualThread(() -> StatementApi.state(
                    address, "suppressions", "{\"level\":\"CHANNEL\",\"channel\":\"EMAIL\",\"reason\":\"REQUEST\"}"));
            people.active(profile, 1, address);
            block.join();
            // then
            assertThat(code(decide(profile.toString()))).isEqualTo("SUPPRESSED_CHANNEL");
        }
    }
}
