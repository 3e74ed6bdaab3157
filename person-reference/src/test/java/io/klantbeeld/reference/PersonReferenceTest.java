package io.klantbeeld.reference;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersonReferenceTest {
    @Test
    void aUuidNamesAProfile() {
        var id = UUID.fromString("019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01");

        assertThat(PersonReference.parse(id.toString().toUpperCase(Locale.ROOT)))
                .isEqualTo(new ProfileId(id));
    }

    @ParameterizedTest
    @CsvSource({
        "email:Anna@Example.COM, email:anna@example.com",
        "' email: anna@example.com ', email:anna@example.com",
        "email:anna@bücher.example, email:anna@xn--bcher-kva.example",
        "email:a+b@example.com, email:a+b@example.com",
        "phone:+3197010000001, phone:+3197010000001",
        "crm:  A-17 , crm:A-17",
        "user_id.medivisie:u1, user_id.medivisie:u1",
        "social.mastodon:@anna@example.org, social.mastodon:@anna@example.org",
        "badge:a:b, badge:a:b"
    })
    void anIdentifierIsNormalised(String text, String normalised) {
        assertThat(PersonReference.parse(text)).hasToString(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna@example.com",
                ":x",
                "email:",
                "email:anna",
                "email:@example.com",
                "email:anna@localhost",
                "email:an na@example.com",
                "email:.anna@example.com",
                "phone:0201234567",
                "phone:+31 20 1234567",
                "Crm:1",
                "a.b.c:1",
                "crm:\u0000",
                "crm:a\u0007b",
                "crm:\ud800"
            })
    void whatNamesNobodyIsRefusedWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(InvalidReference.class)
                .isThrownBy(() -> PersonReference.parse(text))
                .satisfies(refused -> assertThat(refused.reason()).isNotNull())
                .satisfies(refused -> {
                    if (text.length() > 3) {
                        assertThat(refused.getMessage()).doesNotContain(text);
                    }
                });
    }

    @Test
    void aReferenceHasALimit() {
        assertThatExceptionOfType(InvalidReference.class)
                .isThrownBy(() -> PersonReference.parse("crm:" + "x".repeat(PersonReference.MAX_LENGTH)));
    }

    @Test
    void theBestIdentifierComesFirst() {
        // given
        var inOrder = List.of(
                "user_id:u",
                "user_id.medivisie:u",
                "crm:1",
                "loyalty:1",
                "badge:1",
                "email:a@example.com",
                "phone:+3197010000001",
                "social.x:1",
                "device:d",
                "anonymous_id:a");

        // when
        var sorted = Stream.of(3, 9, 1, 0, 8, 4, 2, 7, 5, 6)
                .map(inOrder::get)
                .map(PersonReference::parse)
                .map(Identifier.class::cast)
                .sorted()
                .map(Identifier::toString);

        // then
        assertThat(sorted).containsExactlyElementsOf(inOrder);
    }

    @Test
    void devicesNeverJoinPersons() {
        assertThat(Stream.of("user_id", "crm", "email", "phone", "badge", "social.x"))
                .allMatch(Namespaces::joinsPersons);
        assertThat(Stream.of("device", "anonymous_id", "device.tv")).noneMatch(Namespaces::joinsPersons);
    }

    @ParameterizedTest
    @CsvSource({"020 123 4567, NL, +31201234567", "+31 (0)20 123 4567, , +31201234567", "06-12345678, NL, +31612345678"
    })
    void numbersAreReadAsPeopleWriteThem(String written, String country, String normalised) {
        assertThat(PhoneNumber.read(written, country)).isEqualTo(normalised);
    }

    @Test
    void aNationalNumberWithoutACountryIsRefused() {
        assertThatExceptionOfType(InvalidReference.class)
                .isThrownBy(() -> PhoneNumber.read("020 123 4567", null))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(InvalidReference.Reason.INVALID_PHONE));
    }
}
