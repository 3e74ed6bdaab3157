package io.klantbeeld.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/** What an entry of the catalogue says, apart from its key and its life. */
sealed interface Definition permits Controller, Brand, Purpose, Topic, Notice, RulePack {
    /** The brands that it belongs to; none when it belongs to all. */
    @JsonIgnore
    default Set<String> ownBrands() {
        return Set.of();
    }
}
