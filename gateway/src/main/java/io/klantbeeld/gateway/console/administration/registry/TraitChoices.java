package io.klantbeeld.gateway.console.administration.registry;

import io.klantbeeld.gateway.console.shell.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What forms about traits let one choose from. */
@Named("traitChoices")
@RequestScoped
class TraitChoices {
    private static final List<String> CATEGORIES =
            List.of("IDENTITY", "CONTACT", "FINANCIAL", "HEALTH", "LOCALE", "BEHAVIOUR");

    private final Visit visit;

    TraitChoices(Visit visit) {
        this.visit = visit;
    }

    /** A category of data and how it is called. */
    record Category(String key, String text) {}

    public List<TraitType> getTypes() {
        return Arrays.stream(TraitType.values())
                .filter(type -> type != TraitType.OTHER)
                .toList();
    }

    public List<Policy> getPolicies() {
        return Arrays.stream(Policy.values())
                .filter(policy -> policy != Policy.OTHER)
                .toList();
    }

    public List<Category> getCategories() {
        var words = visit.vocabulary();
        return CATEGORIES.stream()
                .map(key -> new Category(key, words.category(key)))
                .toList();
    }
}
