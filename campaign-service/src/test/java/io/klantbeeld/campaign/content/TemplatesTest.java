package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.rest.Violation;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@RealServers
@Counterparts
class TemplatesTest {
    @Inject
    Templates templates;

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void whatIsPublishedIsRendered() throws RenderFailed {
        var revision = UUID.randomUUID();
        var compiled = templates.compile(List.of(Sample.coffeeVoucher()), Set.of(), "templates");

        QuarkusTransaction.requiringNew().run(() -> templates.publish(revision, compiled));

        assertThat(templates
                        .render(revision, "coffee-voucher", "nl-BE", Sample.anna())
                        .subject())
                .isEqualTo("Anna, koffie op AMS?");
        assertThat(templates
                        .render(revision, "coffee-voucher", "fr", Sample.anna())
                        .subject())
                .isEqualTo("Anna, coffee at AMS?");
        assertThat(sql.count("compiled_template WHERE revision_id = ?", revision))
                .isEqualTo(4);
    }

    @Test
    void aPublicationThatIsRolledBackLeavesNothing() {
        var revision = UUID.randomUUID();
        var compiled = templates.compile(List.of(Sample.coffeeVoucher()), Set.of(), "templates");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    templates.publish(revision, compiled);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(sql.count("compiled_template WHERE revision_id = ?", revision))
                .isZero();
        assertThatThrownBy(() -> templates.render(revision, "coffee-voucher", "nl", Sample.anna()))
                .isInstanceOf(RenderFailed.class);
    }

    @Test
    void whatIsRefusedIsAProblemWithPositions() {
        assertThatThrownBy(() -> templates.compile(List.of(Sample.saying("Hi {name}", "Text")), Set.of(), "templates"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(422);
                    assertThat(problem.getType()).hasToString("urn:problem:campaign:invalid-template");
                    assertThat((List<?>) problem.getParameters().get("violations"))
                            .singleElement()
                            .isInstanceOfSatisfying(Violation.class, violation -> assertThat(violation.column())
                                    .isEqualTo(4));
                });
    }
}
