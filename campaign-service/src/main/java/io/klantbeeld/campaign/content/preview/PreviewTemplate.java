package io.klantbeeld.campaign.content.preview;

import io.klantbeeld.campaign.content.RenderContext;
import io.klantbeeld.campaign.content.VariantDefinition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words to be shown.
 *
 * @param locale BCP 47
 * @param traits values of a person; what is not given is shown by its name
 * @param event the interaction that the message would answer, as on the wire; what is not given is shown by its name
 */
@Schema(examples = """
                {"brand":"blauwvlucht","locale":"nl",
                 "words":{"subject":"{traits.firstName}, koffie?","text":null,
                  "mjml":"<mjml><mj-body><mj-section><mj-column><mj-text>Van ons.</mj-text></mj-column></mj-section></mj-body></mjml>"},
                 "traits":{"firstName":"Anna"}}
                """)
record PreviewTemplate(
        @NotBlank @Size(max = 80) String brand,
        @NotBlank @Size(max = 35) String locale,
        @NotNull VariantDefinition words,
        @Size(max = 200) Map<String, Object> traits,
        @Size(max = 200) Map<String, Object> event) {
    private static final String NOWHERE = "#";

    RenderContext context() {
        return new RenderContext(
                Placeholder.besides("traits", traits), Placeholder.besides("event", event), brand, NOWHERE, NOWHERE);
    }
}
