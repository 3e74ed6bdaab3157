package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class MailboxLeaseTest {
    private final Instant now = Instant.now();
    private final String mailbox = UUID.randomUUID().toString();
    private final Ids ids = new Ids();

    @Inject
    Database database;

    @Test
    void oneReplicaHoldsAMailboxUntilItFallsSilent() {
        var one = replica(Duration.ZERO);
        var other = replica(Duration.ZERO);

        assertThat(one.hold(mailbox)).isTrue();
        assertThat(other.hold(mailbox)).isFalse();
        assertThat(one.hold(mailbox)).isTrue();
        assertThat(replica(Duration.ofSeconds(119)).hold(mailbox)).isFalse();

        assertThat(replica(Duration.ofSeconds(120)).hold(mailbox)).isTrue();
        assertThat(one.hold(mailbox)).isFalse();
        assertThat(one.hold(mailbox + "/other")).isTrue();
    }

    @Test
    void onlyItsHolderReleasesAMailbox() {
        var one = replica(Duration.ZERO);
        var other = replica(Duration.ZERO);
        one.hold(mailbox);

        other.release(mailbox);
        assertThat(other.hold(mailbox)).isFalse();

        one.release(mailbox);
        assertThat(other.hold(mailbox)).isTrue();
    }

    private MailboxLease replica(Duration later) {
        return new MailboxLease(database, ids, Clock.fixed(now.plus(later), ZoneOffset.UTC));
    }
}
