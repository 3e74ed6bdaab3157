package io.klantbeeld.campaign.channel;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelsTest {
    private record Named(String channel) implements ChannelAdapter {
        @Override
        public ChannelDescription describe() {
            return new ChannelDescription(channel, false, 1, Duration.ofSeconds(1));
        }

        @Override
        public List<String> validate(String brand) {
            return List.of();
        }

        @Override
        public Submission submit(OutboundMessage message) {
            return new Submission.Accepted("1");
        }

        @Override
        public Lookup lookup(UUID contactId) {
            return new Lookup.NotSupported();
        }
    }

    @Test
    void anAdapterIsFoundByItsChannel() {
        var email = new Named("EMAIL");
        var channels = new Channels(List.of(email, new Named("SMS")));

        assertThat(channels.find("EMAIL")).containsSame(email);
        assertThat(channels.find("FAX")).isEmpty();
    }
}
