package io.klantbeeld.campaign.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RenderingTest {
    @Test
    void aMessageSpeaksToOnePerson() throws RenderFailed {
        var template = Sample.saying("{traits.firstName}, coffee at {event.properties.airport}?", "From {brand}");

        var message = Compiled.render(template, "en", Sample.anna());

        assertThat(message.subject()).isEqualTo("Anna, coffee at AMS?");
        assertThat(message.html()).contains("From blauwvlucht");
        assertThat(message.text()).contains("From blauwvlucht");
    }

    @Test
    void aMissingValueTakesItsDefault() throws RenderFailed {
        var template =
                Sample.saying("Hello {traits.firstName ?: 'there'}", "{traits.nickname ?: traits.firstName ?: '-'}");

        var message = Compiled.render(template, "en", Sample.withTraits(Map.of("firstName", "  ")));

        assertThat(message.subject()).isEqualTo("Hello there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{traits.lastName}",
                "{traits.firstName.toUpperCase}",
                "{traits.firstName.class}",
                "{traits.address.city}",
                "{event.properties.gate}",
                "{preferenceUrl}"
            })
    void aMissingValueWithoutADefaultFailsTheMessageAndIsNamed(String expression) {
        var template = Sample.saying("Hello", "Dear " + expression);

        assertThatThrownBy(() -> Compiled.render(template, "en", Sample.anna()))
                .isInstanceOf(RenderFailed.class)
                .hasMessage(expression + " has no value and no default");
    }

    @Test
    void aConditionAsksWhetherAValueIsThere() throws RenderFailed {
        var template = Sample.saying(
                "Hello", "{#if traits.tier == 'gold'}Lounge{#else if traits.firstName}Gate{#else}Desk{/if}");

        assertThat(Compiled.render(template, "en", Sample.anna()).text()).startsWith("Gate");
        assertThat(Compiled.render(template, "en", Sample.withTraits(Map.of())).text())
                .startsWith("Desk");
    }

    @Test
    void aConditionThatCannotBeEvaluatedFailsWithoutQuotingTheValue() {
        var template = Sample.saying("Hello", "{#if traits.firstName > 3}more{/if}");

        assertThatThrownBy(() -> Compiled.render(template, "en", Sample.anna()))
                .isInstanceOf(RenderFailed.class)
                .hasMessageNotContaining("Anna");
    }

    @Test
    void numbersReadAsPeopleWriteThem() throws RenderFailed {
        var template = Sample.saying("Hello", "{traits.miles} {traits.saved} {traits.big} {traits.member}");
        var traits =
                Map.<String, Object>of("miles", 12.0, "saved", new BigDecimal("4.50"), "big", 1.0e7, "member", true);

        assertThat(Compiled.render(template, "en", Sample.withTraits(traits)).text())
                .startsWith("12 4.50 10000000 true");
    }

    @Test
    void aListOrAnObjectIsNoText() {
        var template = Sample.saying("Hello", "{traits.topics}");

        assertThatThrownBy(
                        () -> Compiled.render(template, "en", Sample.withTraits(Map.of("topics", List.of("coffee")))))
                .isInstanceOf(RenderFailed.class)
                .hasMessage("{traits.topics} is not a text or a number");
    }

    @Test
    void aValueOfUnreasonableLengthFailsTheMessage() {
        var template = Sample.saying("Hello", "{traits.firstName}");

        assertThatThrownBy(
                        () -> Compiled.render(template, "en", Sample.withTraits(Map.of("firstName", "a".repeat(2001)))))
                .isInstanceOf(RenderFailed.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void theSubjectStaysWithinOneHeaderLine() {
        var template = Sample.saying("Hello {traits.firstName}", "Text");

        assertThatThrownBy(
                        () -> Compiled.render(template, "en", Sample.withTraits(Map.of("firstName", "a".repeat(300)))))
                .isInstanceOf(RenderFailed.class)
                .hasMessage("The subject would be longer than 255 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "nl-BE, nl-BE, false",
        "nl-NL, nl, false",
        "nl, nl, false",
        "NL-be, nl-BE, false",
        "de-AT, en, true",
        "en-GB, en, false",
        "nonsense!, en, true",
        ", en, true"
    })
    void theVariantIsTheNearestOne(String wanted, String used, boolean fallback) throws RenderFailed {
        var variant = new VariantDefinition("Hello", Sample.mjml("Text"), null);
        var template = new TemplateDefinition("greeting", "en", Map.of("en", variant, "nl", variant, "nl-BE", variant));

        var message = Compiled.render(template, wanted, Sample.anna());

        assertThat(message.locale()).isEqualTo(used);
        assertThat(message.fallbackUsed()).isEqualTo(fallback);
    }
}
