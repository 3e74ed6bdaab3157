package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.Disclosure;
import io.klantbeeld.profile.traits.TraitCategories;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Tells which categories of personal values a view shows: what would be masked for a reader without the scope. */
final class Disclosures {
    private Disclosures() {}

    static List<Disclosure> of(Collection<ProfileView> views, Reader reader) {
        return reader.personalData()
                ? views.stream()
                        .map(view -> new Disclosure(view.id(), categories(view)))
                        .toList()
                : List.of();
    }

    static List<Disclosure> of(UUID profile, Collection<InteractionView> views, Reader reader) {
        var categories = new TreeSet<String>();
        if (reader.personalData()) {
            views.forEach(view -> Masking.addCategories(view.properties(), categories));
        }
        return List.of(new Disclosure(profile, categories));
    }

    private static SortedSet<String> categories(ProfileView view) {
        var categories = new TreeSet<String>();
        view.identifiers().stream()
                .filter(shown -> Masking.isPersonalIdentifier(shown.namespace(), shown.value()))
                .forEach(shown -> categories.add(Masking.categoryOf(shown.namespace())));
        view.traits().keySet().stream()
                .filter(Masking::isPersonalTrait)
                .forEach(trait -> categories.add(TraitCategories.of(trait).name()));
        return categories;
    }
}
