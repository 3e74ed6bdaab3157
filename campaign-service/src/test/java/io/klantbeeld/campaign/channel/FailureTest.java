package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.Failure.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"SMTP 550 5.1.1 to RCPT TO", "HTTP 429", "No answer to MAIL FROM"})
    void aDetailIsWhatAProtocolSays(String detail) {
        assertThat(new Failure(Code.MESSAGE_REFUSED, detail).detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 <anna@example.com>: unknown",
                "Unknown mailbox anna@example.com",
                "Number +3197010000001 is unknown",
                "",
                "klantbeeld.smtp.brands has no entry"
            })
    void whatAProviderSaysInWordsIsNoDetail(String words) {
        assertThatThrownBy(() -> new Failure(Code.MESSAGE_REFUSED, words)).isInstanceOf(IllegalArgumentException.class);
    }
}
