package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.Disclosure;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.view.ProfileView.IdentifierView;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Tells which categories of personal values a view shows: what would be masked for a reader without the scope. */
public final class Disclosures {
    private Disclosures() {}

    static List<Disclosure> of(Collection<ProfileView> views, Reader reader) {
        return reader.personalData()
                ? views.stream()
                        .map(view -> new Disclosure(view.id(), categories(view)))
                        .toList()
                : List.of();
    }

    /** What traits of a person tell by their names. */
    public static List<Disclosure> ofTraits(ProfileView view, Collection<String> names, Reader reader) {
        var categories = new TreeSet<String>();
        if (reader.personalData()) {
            addTraits(view, names, categories);
        }
        return List.of(new Disclosure(view.id(), categories));
    }

    /** What identifiers of a person tell. */
    public static List<Disclosure> ofIdentifiers(UUID profile, Collection<IdentifierView> shown, Reader reader) {
        var categories = new TreeSet<String>();
        if (reader.personalData()) {
            addIdentifiers(shown, categories);
        }
        return List.of(new Disclosure(profile, categories));
    }

    /** What moments of a person tell. */
    public static List<Disclosure> of(UUID profile, Collection<InteractionView> views, Reader reader) {
        var categories = new TreeSet<String>();
        if (reader.personalData()) {
            views.forEach(view -> Masking.addCategories(view.properties(), categories));
        }
        return List.of(new Disclosure(profile, categories));
    }

    private static SortedSet<String> categories(ProfileView view) {
        var categories = new TreeSet<String>();
        if (view.identifiers() != null) {
            addIdentifiers(view.identifiers(), categories);
        }
        if (view.traits() != null) {
            addTraits(view, view.traits().keySet(), categories);
        }
        return categories;
    }

    private static void addIdentifiers(Collection<IdentifierView> identifiers, Set<String> categories) {
        identifiers.stream()
                .filter(shown -> Masking.isPersonalIdentifier(shown.namespace(), shown.value()))
                .forEach(shown -> categories.add(Masking.categoryOf(shown.namespace())));
    }

    private static void addTraits(ProfileView view, Collection<String> names, Set<String> categories) {
        names.stream()
                .map(view.categories()::get)
                .filter(DataCategory::isPersonal)
                .forEach(category -> categories.add(category.name()));
    }
}
