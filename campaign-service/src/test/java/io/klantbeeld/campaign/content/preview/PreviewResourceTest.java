package io.klantbeeld.campaign.content.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.badinput.BadInput;
import io.klantbeeld.test.badinput.BadRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class PreviewResourceTest {
    private static final String PATH = "/api/v1/templates/previews";
    private static final String GOOD = """
            {"brand":"blauwvlucht","locale":"nl","words":{"subject":"{traits.firstName}, koffie?","text":null,
              "mjml":"<mjml><mj-body><mj-section><mj-column><mj-text>{traits.address.city} {event.name} {brand}</mj-text><mj-button href=\\"{unsubscribeUrl}\\">Uit</mj-button></mj-column></mj-section></mj-body></mjml>"},
             "traits":{},"event":{}}
            """;

    @Test
    void wordsAreShownAsTheyAreSentWithNamesInThePlaceOfValues() {
        // when
        var shown = Api.json(asked(Api.asAuthor(), Schemas.json(GOOD)), 200);
        // then
        assertThat(shown.path("subject").asText()).isEqualTo("‹firstName›, koffie?");
        assertThat(shown.path("html").asText())
                .contains("<!doctype html>", "‹city› ‹name› blauwvlucht", "role=\"presentation\"")
                .doesNotContain("<mj-", "<script");
        assertThat(shown.path("text").asText()).contains("‹city› ‹name› blauwvlucht");
    }

    @Test
    void valuesThatAreGivenAreShownAndCannotBecomeMarkup() {
        // given
        var request = (ObjectNode) Schemas.json(GOOD);
        request.putObject("traits")
                .put("firstName", "Anna")
                .putObject("address")
                .put("city", "<b>Haarlem</b>");
        // when
        var shown = Api.json(asked(Api.asAuthor(), request), 200);
        // then
        assertThat(shown.path("subject").asText()).isEqualTo("Anna, koffie?");
        assertThat(shown.path("html").asText()).contains("&lt;b&gt;Haarlem&lt;/b&gt;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words.mjml    | /words/mjml    | <mjml><mj-body>lost</mj-body></mjml>",
                "words.subject | /words/subject | {traits.firstName.length()}",
                "locale        | /locale        | en-UK",
            })
    void whatIsWrongIsRefusedAtItsField(String field, String place, String wrong) {
        // given
        var request = (ObjectNode) Schemas.json(GOOD);
        int name = place.lastIndexOf('/');
        ((ObjectNode) request.at(place.substring(0, name))).put(place.substring(name + 1), wrong);
        // when
        var problem = Api.json(asked(Api.asAuthor(), request), 422);
        // then
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void anotherBrandsWordsAreNotShown() {
        assertThat(asked(Api.ofBrands("medivisie"), Schemas.json(GOOD)).statusCode())
                .isEqualTo(403);
    }

    static Stream<BadRequest> badInput() {
        return BadInput.of("POST", PATH, GOOD)
                .scope("campaign:read")
                .open("traits", "event", "words")
                .requests();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputIsRefused(BadRequest request) {
        request.assertRefused();
    }

    private static Response asked(RequestSpecification as, JsonNode request) {
        return as.contentType("application/json").body(request.toString()).post(PATH);
    }
}
