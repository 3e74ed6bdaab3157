package io.klantbeeld.campaign.content;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TemplateViolationsTest {
    private static final VariantDefinition GOOD = new VariantDefinition("Hello", Sample.mjml("Text"), null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi {traits.firstName | the expression is not closed with }",
                "Hi {#if traits.a}x | the section is not closed",
                "Hi {/if} | this closes a section that is not open",
                "Hi {#for t in traits.list}x{/for} | this kind of section does not exist here",
                "Hi {#include other /} | this kind of section does not exist here",
                "Hi {#let a=1}x{/let} | this kind of section does not exist here",
                "Hi {name} | this name does not exist here",
                "Hi {traits} | only a property of this can be used",
                "Hi {brand.name} | this name has no properties",
                "Hi {cdi:bean} | this name does not exist here; in styles, put a space after {",
                "Hi {inject:bean.secret} | this name does not exist here; in styles, put a space after {",
                "Hi {config:property('x')} | this name does not exist here; in styles, put a space after {",
                "Hi {traits.a.substring(1)} | nothing can be called or computed here; only ?: gives a default",
                "Hi {traits.a + 1} | nothing can be called or computed here; only ?: gives a default",
                "Hi {traits.a ?: name} | this name does not exist here",
                "Hi {traits.a ?: event.b.charAt(1)} | nothing can be called or computed here; only ?: gives a default"
            })
    void anExpressionOutsideTheLanguageIsRefusedWhereItStands(String subject, String message) {
        var violations = Compiled.violations(Sample.saying(subject, "Text"));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("templates[0].variants.en.subject");
            assertThat(violation.message()).isEqualTo(message);
            assertThat(violation.line()).isEqualTo(1);
            assertThat(violation.column()).isPositive();
        });
    }

    @Test
    void positionsCountLinesAndColumnsFromOne() {
        var mjml = "<mjml><mj-body><mj-section><mj-column>\n  <mj-text>Hi {name}</mj-text>\n  <mj-photo />\n"
                + "</mj-column></mj-section>" + Sample.FOOTER + "</mj-body></mjml>";

        var violations = Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", mjml, null)));

        assertThat(violations)
                .extracting("field", "line", "column")
                .containsExactly(
                        tuple("templates[0].variants.en.mjml", 2, 15), tuple("templates[0].variants.en.mjml", 3, 3));
    }

    @Test
    void aMailWithoutALinkToUnsubscribeIsRefused() {
        var without =
                "<mjml><mj-body><mj-section><mj-column><mj-text>Hi</mj-text></mj-column></mj-section></mj-body></mjml>";

        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", without, null))))
                .extracting("field", "message")
                .containsExactly(
                        tuple("templates[0].variants.en.mjml", "has no link to unsubscribe that everyone sees"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#if traits.a}<a href=\"{unsubscribeUrl}\">Stop</a>{/if}",
                "{unsubscribeUrl}",
                "<a href=\"https://example.com\">{unsubscribeUrl}</a>"
            })
    void aLinkToUnsubscribeThatNotEveryoneCanUseIsRefused(String link) {
        var mjml = Sample.mjml(link).replace(Sample.FOOTER, "");

        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", mjml, null))))
                .extracting("message")
                .containsExactly("has no link to unsubscribe that everyone sees");
    }

    @Test
    void aTextPartWithoutAWayToUnsubscribeIsRefused() {
        var variant = new VariantDefinition("Hi", Sample.mjml("Text"), "{#if traits.a}{unsubscribeUrl}{/if}");

        assertThat(Compiled.violations(Sample.inEnglish(variant)))
                .extracting("field", "message")
                .containsExactly(tuple("templates[0].variants.en.text", "does not say how to unsubscribe"));
    }

    @Test
    void whatNobodyCanRefuseNeedsNoLinkToUnsubscribe() {
        var without = new VariantDefinition("Hi", Sample.mjml("Text").replace(Sample.FOOTER, ""), "Text");
        var optional = new VariantDefinition("Hi", without.mjml(), "{#if unsubscribeUrl}{unsubscribeUrl}{/if} Text");

        assertThat(Compiled.violationsWhenOwed(Sample.inEnglish(without))).isEmpty();
        assertThat(Compiled.violationsWhenOwed(Sample.inEnglish(optional))).isEmpty();
    }

    @Test
    void aLinkThatNeverLeadsAnywhereIsRefused() {
        var variant = new VariantDefinition("Hi", Sample.mjml("Text"), "Stop: {unsubscribeUrl}");

        assertThat(Compiled.violationsWhenOwed(Sample.inEnglish(variant)))
                .extracting("field", "message")
                .containsExactly(
                        tuple(
                                "templates[0].variants.en.mjml",
                                "has a link to unsubscribe, but its purpose cannot be refused"),
                        tuple(
                                "templates[0].variants.en.text",
                                "has a link to unsubscribe, but its purpose cannot be refused"));
    }

    @Test
    void aButtonCanBeTheLinkToUnsubscribe() {
        var mjml = Sample.mjml("Text")
                .replace(
                        Sample.FOOTER,
                        "<mj-section><mj-column><mj-button href=\"{unsubscribeUrl}\">"
                                + "Stop</mj-button></mj-column></mj-section>");

        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", mjml, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mj-column width=\"wide\"></mj-column>",
                "<mj-column width=\"-1e999%\" padding=\"a b c d e f\"></mj-column>",
                "<mj-column border=\"x\" inner-padding=\"%\"><mj-image width=\"..\" src=\"#\" /></mj-column>",
                "<mj-group width=\"px\"><mj-column width=\"%%\"></mj-column></mj-group>",
                "<mj-column><mj-social><mj-social-element"
                        + " icon-size=\"?\">x</mj-social-element></mj-social></mj-column>",
                "<mj-hero mode=\"fixed-height\" height=\"tall\" background-width=\"?\"></mj-hero>",
                "<mj-text>no column</mj-text>"
            })
    void valuesThatMjmlDoesNotKnowAreNeverAnError(String elements) {
        var mjml = "<mjml><mj-body><mj-section>" + elements + "</mj-section>" + Sample.FOOTER + "</mj-body></mjml>";

        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", mjml, null))))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(violation -> assertThat(violation.message()).isEqualTo("cannot be compiled"));
    }

    @Test
    void deepNestsAreRefusedBeforeAnybodyClimbsIn() {
        var elements = Sample.mjml("<b>".repeat(20_000) + "</b>".repeat(20_000));
        var sections = Sample.mjml("{#if traits.a}".repeat(10_000) + "{/if}".repeat(10_000));

        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", elements, null))))
                .extracting("message")
                .containsExactly("elements are nested more than 100 deep");
        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition("Hi", sections, null))))
                .extracting("message")
                .containsExactly("has more than 200 sections");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(Compiled.violations(Sample.saying("Hi\r\nBcc: x@example.com", "Text")))
                .extracting("message")
                .containsExactly("is one line");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void subjectAndBodyAreThere(String nothing) {
        assertThat(Compiled.violations(Sample.inEnglish(new VariantDefinition(nothing, nothing, nothing))))
                .extracting("field", "message")
                .containsExactly(
                        tuple("templates[0].variants.en.subject", "must not be empty"),
                        tuple("templates[0].variants.en.mjml", "must not be empty"));
    }

    @Test
    void theFallbackIsOneOfTheVariants() {
        var template = new TemplateDefinition("greeting", "de", Map.of("en", GOOD));

        assertThat(Compiled.violations(template)).extracting("field").containsExactly("templates[0].fallback");
    }

    @Test
    void everyFaultOfEveryTemplateIsListed() {
        var variants = new HashMap<String, VariantDefinition>();
        variants.put("en", new VariantDefinition("{name}", Sample.mjml("{name}"), null));
        variants.put("english!", GOOD);
        variants.put("nl", null);

        assertThat(Compiled.violations(
                        new TemplateDefinition("Greeting", "en", Map.of("en", GOOD)),
                        new TemplateDefinition("greeting", null, variants),
                        new TemplateDefinition("greeting", "en", Map.of("en", GOOD)),
                        new TemplateDefinition("empty", "en", null)))
                .extracting("field")
                .containsExactlyInAnyOrder(
                        "templates[0].key",
                        "templates[1].variants",
                        "templates[1].variants",
                        "templates[1].fallback",
                        "templates[1].variants.en.subject",
                        "templates[1].variants.en.mjml",
                        "templates[2].key",
                        "templates[3].variants");
    }
}
