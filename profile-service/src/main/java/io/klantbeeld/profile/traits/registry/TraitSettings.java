package io.klantbeeld.profile.traits.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a definition of a trait is set to.
 *
 * @param brands whose claims it is about; those of every brand when missing
 * @param policy MOST_RECENT when missing
 * @param validation any value of the type when missing
 * @param verifiedBy keys of the sources whose claims count as verified, for VERIFIED_FIRST
 * @param description what the trait means, for those who use it
 */
@Schema(examples = """
        {"type":"NUMBER","category":"BEHAVIOUR","brands":["blauwvlucht"],"policy":"MAX","validation":{"minimum":0},
         "description":"Most points that they ever had"}
        """)
record TraitSettings(
        @NotNull TraitType type,
        @NotNull DataCategory category,
        @Size(max = 100) List<@NotNull @Pattern(regexp = TraitSettings.KEY) String> brands,
        MergePolicy policy,
        TraitValidation validation,

        @Size(max = 100) List<@NotNull @Pattern(regexp = TraitSettings.KEY) String> verifiedBy,

        @Size(max = 500) String description) {
    static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";

    TraitSettings {
        brands = brands == null ? List.of() : brands;
        policy = policy == null ? MergePolicy.MOST_RECENT : policy;
        validation = validation == null ? TraitValidation.ANY : validation;
        verifiedBy = verifiedBy == null ? List.of() : verifiedBy;
    }
}
