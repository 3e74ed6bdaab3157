package io.klantbeeld.campaign.content;

import ch.digitalfondue.jfiveparse.JFiveParse;
import ch.digitalfondue.jfiveparse.Node;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a value holds, it stays the text of its place. */
class InjectionTest {
    private static final Compiled TEMPLATE = Compiled.once(Sample.inEnglish(new VariantDefinition(
            "Hello {traits.firstName}!",
            Sample.mjml("<b id=\"name\" title=\"For {traits.firstName}\">{traits.firstName}</b><i"
                    + " title={traits.firstName}>x</i>"),
            "Hello {traits.firstName}!\nStop: {unsubscribeUrl}\n")));

    private static final String[] PIECES = (
            // Markup, templates, encodings and paths out of them, separated by spaces.
            "< > \" ' & { } {traits.secret} {/if} </b> <script> --> <!-- ]]> &lt; =?UTF-8?Q?x?= é 😀 a \\ ] |} {| {!"
                    + " %0d%0a \r\n"
                    + "Bcc:x@example.com \n"
                    + " \u2028 \u0000 \u202e")
            .split(" ");

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(pieces -> "A" + String.join("", pieces) + " " + String.join(" ", pieces));
    }

    @Property(tries = 300)
    void aValueAddsNoElementAndNoAttribute(@ForAll("hostile") String value) throws RenderFailed {
        var plain = JFiveParse.parse(rendered("Anna").html());

        var hostile = JFiveParse.parse(rendered(value).html());

        assertThat(elements(plain)).isGreaterThan(20);
        assertThat(elements(hostile)).isEqualTo(elements(plain));
        var name = hostile.getElementById("name");
        assertThat(name.getTextContent()).isEqualTo(oneLine(value));
        assertThat(name.getAttribute("title")).isEqualTo("For " + oneLine(value));
        assertThat(name.getAttributes()).hasSize(2);
    }

    @Property(tries = 300)
    void aValueAddsNoLine(@ForAll("hostile") String value) throws RenderFailed {
        var message = rendered(value);

        assertThat(message.subject()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
        assertThat(message.text().lines()).hasSize(2);
        assertThat(message.text().lines().toList().get(1)).isEqualTo("Stop: " + Sample.UNSUBSCRIBE);
    }

    private static int elements(Node node) {
        return 1
                + node.getChildNodes().stream()
                        .mapToInt(InjectionTest::elements)
                        .sum();
    }

    private static RenderedMessage rendered(String firstName) throws RenderFailed {
        return TEMPLATE.render("en", Sample.withTraits(Map.of("firstName", firstName, "secret", "s3cret")));
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202e]+", " ");
    }
}
