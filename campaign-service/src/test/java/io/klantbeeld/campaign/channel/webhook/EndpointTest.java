package io.klantbeeld.campaign.channel.webhook;

import io.klantbeeld.test.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EndpointTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"whatsapp,WHATSAPP", "push-app,PUSH_APP", "PUSH_APP,PUSH_APP", "push.app,PUSH_APP", "email,EMAIL"})
    void aChannelMayBeSpeltAsAPropertyCan(String name, String channel) {
        var endpoint = Endpoint.of(name, TestProvider.config(Map.of("rate-hint", "0.5")), false);

        assertThat(endpoint.description().channel()).isEqualTo(channel);
        assertThat(endpoint.description().rateHint()).isEqualTo(0.5);
        assertThat(endpoint.description().brands()).containsExactlyInAnyOrder("blauwvlucht", "medivisie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fax", "phone", "face-to-face", "web", "in-app", "tv"})
    void messagesAreSentOnNoOtherChannel(String name) {
        assertThatThrownBy(() -> Endpoint.of(name, TestProvider.config(Map.of()), false))
                .hasMessageContaining("no channel that messages are sent on");
    }

    @ParameterizedTest
    @CsvSource({
        "url,http://provider.example.com/,not https",
        "url,ftp://provider.example.com/,not https",
        "url,https:///messages,not https",
        "secret,too short to be one,shorter than 32",
        "concurrency,0,more than nothing",
        "payload-template,/nowhere/at/all,cannot be read"
    })
    void whatCannotWorkIsToldAtTheStartWithoutTheSecret(String setting, String value, String fault) {
        assertThatThrownBy(() -> Endpoint.of("whatsapp", TestProvider.config(Map.of(setting, value)), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault)
                .message()
                .doesNotContain(TestProvider.SECRET)
                .doesNotContain("too short");
    }

    @Test
    void plainHttpIsForTheLocalPlatform() {
        var config = TestProvider.config(Map.of("url", "http://127.0.0.1:9999/"));

        assertThat(Endpoint.of("whatsapp", config, true).url().getScheme()).isEqualTo("http");
    }

    @Test
    void aTemplateMakesTheJsonThatTheProviderWants() throws IOException {
        var endpoint = templated("""
                {"messaging_product": "whatsapp", "to": "{to}", "n": {attempt},
                 "text": {"body": "{text}", "preview": {#if locale == 'nl'}true{#else}false{/if}},
                 "biz_opaque_callback_data": "{contactId}"}
                """);
        var message = TestProvider.message(2);

        var json = Schemas.json(new String(endpoint.payload().of(message), StandardCharsets.UTF_8));

        assertThat(json.path("to").asText()).isEqualTo("+3197010000001");
        assertThat(json.path("n").asInt()).isEqualTo(2);
        assertThat(json.at("/text/body").asText()).isEqualTo("\"Koffie\"?\n");
        assertThat(json.at("/text/preview").asBoolean()).isTrue();
        assertThat(json.path("biz_opaque_callback_data").asText())
                .isEqualTo(message.contactId().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\": \"{phone}\"}",
                "{\"to\": {to}}",
                "{\"to\": \"{to}\"",
                "{\"to\": \"{to.length}\"}",
                "{\"to\": \"{to.class.name}\"}",
                "{\"to\": \"{#if to}\"}"
            })
    void aTemplateThatCannotWorkIsToldAtTheStart(String template) {
        assertThatThrownBy(() -> templated(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the payload template");
    }

    private Endpoint templated(String template) throws IOException {
        var file = Files.writeString(folder.resolve("payload.json"), template);
        return Endpoint.of("whatsapp", TestProvider.config(Map.of("payload-template", file.toString())), false);
    }
}
