package io.klantbeeld.gateway.access;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class EdgeAccessTest {
    private static final String PATH = "/api/v1/campaigns";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Client client = Client.plain();

    static Stream<Named<Supplier<String>>> refused() {
        return Stream.of(
                Named.of(
                        "expired",
                        () -> Tokens.scopes("campaign:read").expired().bearer()),
                Named.of(
                        "for another audience",
                        () -> Tokens.scopes("campaign:read").audience("shop").bearer()),
                Named.of("of another issuer", () -> Tokens.scopes("campaign:read")
                        .issuer("http://evil")
                        .bearer()),
                Named.of(
                        "signed by a stranger",
                        () -> Tokens.scopes("campaign:read").signedByAStranger().bearer()),
                Named.of("no token at all", () -> "Bearer abc"),
                Named.of(
                        "half a token",
                        () -> "Bearer " + Tokens.scopes("x").token().split("\\.")[0] + ".."),
                Named.of("nothing after the word", () -> "Bearer "),
                Named.of("another scheme", () -> "Basic YWdlbnQ6YWdlbnQ="));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Supplier<String> authorization) {
        // when
        var answer = client.get(PATH, "Authorization", authorization.get());
        // then
        Problem.of(answer, 401, "access:unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(campaign.asked()).isEmpty();
    }

    @Test
    void withoutATokenNobodyEnters() {
        for (var path : List.of(PATH, "/api/v1/customers/crm:1", "/api/v1/customers/crm:1/unicorns")) {
            var answer = client.get(path);
            Problem.of(answer, 401, "access:unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).hasValue("Bearer");
        }
        assertThat(campaign.asked()).isEmpty();
    }

    @Test
    void aValidTokenEntersEveryTime() {
        // given
        campaign.json(PATH, "{}");
        var bearer = Tokens.scopes("campaign:read").bearer();
        // then
        for (int i = 0; i < 3; i++) {
            assertThat(client.get(PATH, "Authorization", bearer).statusCode()).isEqualTo(200);
        }
        assertThat(campaign.asked()).hasSize(3).allMatch(asked -> bearer.equals(asked.header("authorization")));
    }

    @Test
    void aTokenThatWasChangedAfterItWasAcceptedIsRefused() {
        // given
        campaign.json(PATH, "{}");
        var bearer = Tokens.scopes("campaign:read").bearer();
        assertThat(client.get(PATH, "Authorization", bearer).statusCode()).isEqualTo(200);
        // then
        var other = bearer.substring(0, bearer.length() - 4) + "AAAA";
        Problem.of(client.get(PATH, "Authorization", other), 401, "access:unauthenticated");
    }

    @Test
    void publicPagesNeedNoTokenAndAWrongOneDoesNotMatter() {
        // given
        consent.at("/u/abc", request -> request.response().end("page"));
        // then
        assertThat(client.get("/u/abc").body()).isEqualTo("page");
        assertThat(client.get("/u/abc", "Authorization", "Bearer wrong").body()).isEqualTo("page");
    }
}
