package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelsTest {
    private record Named(String channel) implements ChannelAdapter {
        @Override
        public ChannelDescription describe() {
            return new ChannelDescription(channel, false, 1, Duration.ofSeconds(1), null, Set.of());
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

        @Override
        public List<Feedback> parse(InboundMessage message) {
            return List.of();
        }
    }

    @Test
    void anAdapterIsFoundByItsChannel() {
        var email = new Named("EMAIL");
        var channels = new Channels(List.of(email, new Named("SMS")), List.of());

        assertThat(channels.find("EMAIL")).containsSame(email);
        assertThat(channels.find("FAX")).isEmpty();
        assertThat(channels.isAutomated("EMAIL")).isTrue();
        assertThat(channels.isAutomated("PHONE")).isFalse();
    }

    @Test
    void whatIsConfiguredForAChannelTakesThePlaceOfWhatComesWithTheProduct() {
        var builtIn = new Named("EMAIL");
        var configured = new Named("EMAIL");

        var channels = new Channels(List.of(builtIn), List.of(() -> List.of(configured)));

        assertThat(channels.find("EMAIL")).containsSame(configured);
    }

    @Test
    void withoutAddressesAnAdapterServesNobody() {
        var channels = new Channels(List.of(new Named("PUSH_APP"), new Named("WHATSAPP")), List.of());

        assertThat(channels.isServed("PUSH_APP")).isFalse();
        assertThat(channels.isServed("WHATSAPP")).isTrue();
        assertThat(channels.isServed("SMS")).isFalse();
        assertThat(channels.isServed("IN_APP")).isTrue();
        assertThat(channels.isServed("LEAFLET")).isTrue();
    }

    @Test
    void everyChannelSaysHowContactsGetToPeople() {
        assertThat(ChannelName.EMAIL.delivery()).isEqualTo(Delivery.PUSH);
        assertThat(ChannelName.WEB.delivery()).isEqualTo(Delivery.PULL);
        assertThat(ChannelName.PHONE.delivery()).isEqualTo(Delivery.HUMAN);
        assertThat(ChannelName.isKnown("FAX")).isFalse();
    }
}
