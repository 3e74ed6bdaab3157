package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptOutTokensTest {
    private static final OptOut OPT_OUT = new OptOut(
            "1.b1H7oYQm0k3vXcQ2m4nB9sT8uVwXyZ0123456789_-A",
            new Scope("blauwvlucht", "marketing", "travel-surprises", Channel.EMAIL, null),
            LegalBasis.CONSENT);

    private final OptOutTokens tokens = tokens(1, "first", Map.of());

    @Test
    void aTokenOpensToWhatWasSealed() {
        assertThat(tokens.open(tokens.seal(OPT_OUT))).contains(OPT_OUT);
    }

    @Test
    void theSameOptOutHasOneTokenAndAnotherHasAnother() {
        // given
        var other = new OptOut(
                OPT_OUT.ik(), new Scope("blauwvlucht", "marketing", null, Channel.EMAIL, null), LegalBasis.SOFT_OPT_IN);
        // when
        var token = tokens.seal(OPT_OUT);
        // then
        assertThat(tokens.seal(OPT_OUT)).isEqualTo(token).isNotEqualTo(tokens.seal(other));
        assertThat(tokens.open(tokens.seal(other))).contains(other);
    }

    @Test
    void aTokenShowsNothingOfWhatItHolds() {
        // when
        var sealed = new String(Base64.getUrlDecoder().decode(tokens.seal(OPT_OUT)), StandardCharsets.ISO_8859_1);
        // then
        assertThat(sealed).doesNotContain("blauwvlucht", "marketing", "travel", "EMAIL", OPT_OUT.ik());
    }

    @Test
    void aTokenWithAnyBitChangedDoesNotOpen() {
        // given
        var sealed = Base64.getUrlDecoder().decode(tokens.seal(OPT_OUT));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            // when
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            // then
            assertThat(tokens.open(encoded(changed))).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void whatWasNotSealedHereDoesNotOpen() {
        // given
        var token = tokens.seal(OPT_OUT);
        var foreign = tokens(1, "foreign", Map.of()).seal(OPT_OUT);
        var random = new Random(1);
        // then
        assertThat(tokens.open(foreign)).isEmpty();
        for (int length = 0; length < token.length(); length += 3) {
            assertThat(tokens.open(token.substring(0, length)))
                    .as("cut at %d", length)
                    .isEmpty();
            var noise = new byte[length];
            random.nextBytes(noise);
            assertThat(tokens.open(encoded(noise))).isEmpty();
        }
        assertThat(tokens.open("not base64 at all!")).isEmpty();
        assertThat(tokens.open("A".repeat(5_000))).isEmpty();
    }

    @Test
    void linksOfARetiredKeyKeepWorking() {
        // given
        var old = tokens.seal(OPT_OUT);
        // when
        var rotated = tokens(2, "second", Map.of(1, key("first")));
        // then
        assertThat(rotated.open(old)).contains(OPT_OUT);
        assertThat(rotated.seal(OPT_OUT)).isNotEqualTo(old);
        assertThat(rotated.open(rotated.seal(OPT_OUT))).contains(OPT_OUT);
        assertThat(tokens(2, "second", Map.of()).open(old)).isEmpty();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String key(String name) {
        var text = (name + "-key-of-this-test-only-0123456789").substring(0, 32);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static OptOutTokens tokens(int version, String key, Map<Integer, String> retired) {
        return new OptOutTokens(new OptOutConfig() {
            @Override
            public String tokenKey() {
                return key(key);
            }

            @Override
            public int tokenKeyVersion() {
                return version;
            }

            @Override
            public Map<Integer, String> retiredTokenKeys() {
                return retired;
            }
        });
    }
}
