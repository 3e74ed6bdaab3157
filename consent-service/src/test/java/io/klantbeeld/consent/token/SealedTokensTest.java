package io.klantbeeld.consent.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SealedTokensTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SealedTokens tokens = KeyedTokens.of("first");

    @ParameterizedTest
    @EnumSource
    void aTokenOpensToWhatWasSealedAndInItsFamilyOnly(TokenFamily family) {
        // when
        var token = tokens.seal(family, content("what it holds"));
        // then
        for (var other : TokenFamily.values()) {
            var opened = tokens.open(other, token).map(String::new);
            assertThat(opened.orElse(null)).isEqualTo(other == family ? "what it holds" : null);
        }
        assertThat(tokens.seal(family, content("what it holds"))).isEqualTo(token);
        assertThat(tokens.seal(family, content("something else"))).isNotEqualTo(token);
    }

    @Test
    void aTokenWithAnyBitOfItsTextChangedDoesNotOpen() {
        // given: contents of three lengths, so that the last character holds six bits, four and two
        for (var content : new String[] {"abc", "abcd", "abcde"}) {
            var token = tokens.seal(TokenFamily.OPT_OUT, content(content));
            assertThat(tokens.open(TokenFamily.OPT_OUT, token)).isPresent();
            for (int bit = 0; bit < token.length() * 6; bit++) {
                // when
                var changed = new StringBuilder(token);
                int value = ALPHABET.indexOf(token.charAt(bit / 6)) ^ 1 << bit % 6;
                changed.setCharAt(bit / 6, ALPHABET.charAt(value));
                // then
                assertThat(tokens.open(TokenFamily.OPT_OUT, changed.toString()))
                        .as("bit %d", bit)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatWasNotSealedHereDoesNotOpen() {
        // given
        var token = tokens.seal(TokenFamily.OPT_OUT, content("what it holds"));
        var foreign = KeyedTokens.of("foreign").seal(TokenFamily.OPT_OUT, content("what it holds"));
        var random = new Random(1);
        // then
        assertThat(tokens.open(TokenFamily.OPT_OUT, foreign)).isEmpty();
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.open(TokenFamily.OPT_OUT, token.substring(0, length)))
                    .as("cut at %d", length)
                    .isEmpty();
            var noise = new byte[length];
            random.nextBytes(noise);
            assertThat(tokens.open(
                            TokenFamily.OPT_OUT,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(noise)))
                    .isEmpty();
        }
        for (var other : new String[] {"not base64 at all!", "A".repeat(2_000), "A".repeat(5_000), token + "=="}) {
            assertThat(tokens.open(TokenFamily.OPT_OUT, other)).isEmpty();
        }
    }

    @Test
    void tokensOfARetiredKeyKeepWorking() {
        // given
        var old = tokens.seal(TokenFamily.CONFIRMATION, content("what it holds"));
        // when
        var rotated = KeyedTokens.of(2, "second", Map.of(1, "first"));
        // then
        assertThat(rotated.open(TokenFamily.CONFIRMATION, old)).isPresent();
        var anew = rotated.seal(TokenFamily.CONFIRMATION, content("what it holds"));
        assertThat(anew).isNotEqualTo(old);
        assertThat(rotated.open(TokenFamily.CONFIRMATION, anew)).isPresent();
        assertThat(KeyedTokens.of(2, "second", Map.of()).open(TokenFamily.CONFIRMATION, old))
                .isEmpty();
    }

    @Test
    void aTokenShowsNothingOfWhatItHolds() {
        // when
        var token = tokens.seal(TokenFamily.CONFIRMATION, content("blauwvlucht marketing"));
        // then
        var sealed = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
        assertThat(sealed).doesNotContain("blauwvlucht", "marketing");
    }

    private static byte[] content(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
