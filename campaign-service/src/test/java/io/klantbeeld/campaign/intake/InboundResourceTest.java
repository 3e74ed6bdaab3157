package io.klantbeeld.campaign.intake;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Reports;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.ASentContact;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls as a provider makes them: signed by the rule of the documentation, with nothing of the product. */
@QuarkusTest
@RealServers
@Counterparts
class InboundResourceTest {
    private static final String SECRET =
            ConfigProvider.getConfig().getValue("klantbeeld.webhook.channels.whatsapp.secret", String.class);

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    private UUID contact;

    @BeforeEach
    void aMessageWasTakenOver() {
        AReservation.pauseTheCampaign(sql);
        contact = ASentContact.to(UUID.randomUUID(), reserving, sql);
        sql.execute("update contact set channel = 'WHATSAPP' where id = ?", contact);
    }

    @Test
    void whatAProviderSignsIsApplied() {
        assertThat(tell("WHATSAPP", feedback("DELIVERED"), 0).statusCode()).isEqualTo(204);

        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void aCallThatComesAgainChangesNothing() {
        var body = feedback("DELIVERED");
        var signature = sign(body, 0, SECRET);

        assertThat(post("WHATSAPP", body, signature).statusCode()).isEqualTo(204);
        assertThat(tell("WHATSAPP", feedback("CLICKED"), 0).statusCode()).isEqualTo(204);
        assertThat(post("WHATSAPP", body, signature).statusCode()).isEqualTo(204);

        assertThat(state()).isEqualTo("CLICKED");
    }

    @Test
    void whoeverForgesLearnsNothing() {
        var body = feedback("COMPLAINED");
        var refusals = new Response[] {
            post("WHATSAPP", body, null),
            post("WHATSAPP", body, ""),
            post("WHATSAPP", body, sign(body, 0, "a secret that somebody else made up")),
            post("WHATSAPP", feedback("DELIVERED"), sign(body, 0, SECRET)),
            tell("WHATSAPP", body, -301),
            tell("WHATSAPP", body, 120),
            post("WHATSAPP", "not json", null),
            tell("SMS", body, 0),
            tell("EMAIL", body, 0),
            tell("FAX", body, 0),
            tell("whatsapp", body, 0)
        };

        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(401);
            assertThat(refusal.jsonPath().getString("type")).isEqualTo("urn:problem:inbound:not-signed");
            assertThat(refusal.jsonPath().getString("detail")).isNull();
        });
        assertThat(state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aReportOfAMailServerIsTakenFromTheMailboxOnly() {
        var report = Reports.text(contact, "postfix-unknown-user");

        assertThat(tell("EMAIL", report, 0).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[{\"status\":\"DELIVERED\"}]", "[{\"contactId\":\"x\",\"status\":\"DELIVERED\"}]"})
    void whatIsSignedAndWrongIsToldByItsField(String body) {
        var refusal = tell("WHATSAPP", body, 0);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.jsonPath().getString("violations[0].field")).isNotBlank();
    }

    @Test
    void oneWrongItemKeepsTheOthersFromBeingApplied() {
        var body = feedback("DELIVERED").replace("]", ",{\"contactId\":\"" + contact + "\",\"status\":\"LOST\"}]");

        assertThat(tell("WHATSAPP", body, 0).jsonPath().getString("violations[0].field"))
                .isEqualTo("[1].status");
        assertThat(state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aBodyHasItsLimit() {
        var body = "[" + " ".repeat(1_100_000) + "]";

        assertThat(tell("WHATSAPP", body, 0).statusCode()).isEqualTo(413);
    }

    private String feedback(String status) {
        return "[{\"contactId\":\"%s\",\"status\":\"%s\",\"occurredAt\":\"%s\"}]"
                .formatted(contact, status, Instant.now());
    }

    private String state() {
        return sql.value("select state from contact where id = ?", contact).toString();
    }

    private static Response tell(String channel, String body, int offset) {
        return post(channel, body, sign(body, offset, SECRET));
    }

    private static Response post(String channel, String body, String signature) {
        var call = given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        return (signature == null ? call : call.header("Klantbeeld-Signature", signature))
                .post("/api/v1/inbound/{channel}", channel);
    }

    private static String sign(String body, int offset, String secret) {
        try {
            long time = Instant.now().getEpochSecond() + offset;
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
