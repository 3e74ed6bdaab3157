package io.klantbeeld.consent.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name under which a controller meets people.
 *
 * @param language the language in which it addresses people whose own is not known
 */
@Schema(examples = """
                {"name":"Blauwvlucht","controller":"blauwvlucht-nv","language":"nl"}
                """)
public record Brand(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String controller,

        @NotNull @Pattern(regexp = Texts.LOCALE, message = Texts.LOCALE_MESSAGE)
        String language)
        implements Definition {}
