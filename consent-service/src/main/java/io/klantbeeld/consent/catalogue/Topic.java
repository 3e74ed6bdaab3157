package io.klantbeeld.consent.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a brand tells about, and that a person can want or not.
 *
 * @param names the name by language; {@code name} where a language is missing
 * @param promotional whether telling about it is advertising
 */
@Schema(examples = """
                {"name":"Travel surprises","names":{"nl":"Verrassingen onderweg"},"brand":"blauwvlucht",
                 "kind":"INTEREST","promotional":true}
                """)
public record Topic(
        @NotBlank @Size(max = 100) String name,
        Map<@NotBlank @Size(max = 2) String, @NotBlank @Size(max = 200) String> names,

        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String brand,

        @NotNull TopicKind kind,

        @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String parent,

        @NotNull Boolean promotional)
        implements Definition {
    public Topic {
        names = Names.copyOf(names);
    }

    @Override
    public Set<String> ownBrands() {
        return brand == null ? Set.of() : Set.of(brand);
    }

    /** The name in a language. */
    public String nameIn(Locale locale) {
        return Names.in(names, locale, name);
    }
}
