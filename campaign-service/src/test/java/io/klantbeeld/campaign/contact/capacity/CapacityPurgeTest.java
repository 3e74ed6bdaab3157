package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CapacityPurgeTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "purged-" + UUID.randomUUID();

    @Inject
    CapacityPurge purge;

    @Test
    void onlyPeriodsThatAreOverAreForgotten() {
        sql.execute("""
                insert into campaign_capacity (campaign, what, part, total, room, ends_at)
                values (?, 'capacity/over', 0, 1, 1, now() - interval '1 second'),
                       (?, 'capacity/now', 0, 1, 1, now() + interval '1 hour'),
                       (?, 'stock/voucher', 0, 1, 1, null)
                """, campaign, campaign, campaign);

        purge.purge();

        assertThat(sql.rows("select what from campaign_capacity where campaign = ? order by what", campaign))
                .extracting(row -> row.get("what"))
                .containsExactly("capacity/now", "stock/voucher");
    }
}
