package io.klantbeeld.campaign.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageSignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_772_355_600);
    private static final byte[] BODY = "{\"to\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    private final MessageSignature signature = new MessageSignature("a secret of at least thirty-two characters");

    @Test
    void itIsTheHmacOfTimeAndBodyThatAnybodyCanCompute() {
        // Computed with: printf '1772355600.{"to":"x"}' | openssl dgst -sha256 -hmac '<the secret>'
        assertThat(signature.sign(BODY, NOW))
                .isEqualTo("t=1772355600,v1=315bb388eb0ecf2bef9c154c69ada83838ef42a83f7c3a3ed287156df0b7b98f");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "300,true", "301,false", "-60,true", "-61,false", "86400,false"})
    void itIsGoodForFiveMinutes(int age, boolean valid) {
        assertThat(signature.isValid(signature.sign(BODY, NOW), BODY, NOW.plusSeconds(age)))
                .isEqualTo(valid);
    }

    @Test
    void anotherBodyTimeOrSecretIsForged() {
        var header = signature.sign(BODY, NOW);

        assertThat(signature.isValid(header, "{}".getBytes(StandardCharsets.UTF_8), NOW))
                .isFalse();
        assertThat(signature.isValid(header.replace("t=1772355600", "t=1772355601"), BODY, NOW))
                .isFalse();
        assertThat(new MessageSignature("another secret of the same length, about").isValid(header, BODY, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "t=1772355600", "v1=00", "t=x,v1=00", "t=1772355600,v1=zz", "t=9999999999999,v1="})
    void whatIsNoSignatureIsForged(String header) {
        assertThat(signature.isValid(header, BODY, NOW)).isFalse();
    }
}
