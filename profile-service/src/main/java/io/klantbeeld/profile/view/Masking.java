package io.klantbeeld.profile.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.TraitCategories;
import io.klantbeeld.reference.Namespaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hides personal values from those who may not see them; what is masked can be told from what is missing. */
public final class Masking {
    /** What stands for a masked value. */
    public static final String MASK = "•••";

    private static final JsonNode MASK_NODE = TextNode.valueOf(MASK);

    /** Ids that a system of ours gave, which name nobody by themselves. */
    private static final Set<String> PSEUDONYMS =
            Set.of(Namespaces.USER_ID, "crm", "loyalty", Namespaces.DEVICE, Namespaces.ANONYMOUS_ID);

    private Masking() {}

    /** Whether an identifier names a person by itself; an id that a system gave does not. */
    public static boolean isPersonalIdentifier(String namespace, String value) {
        int dot = namespace.indexOf('.');
        var family = dot < 0 ? namespace : namespace.substring(0, dot);
        return !PSEUDONYMS.contains(family) || isAddress(value);
    }

    /** The data category of identifiers of a namespace. */
    public static String categoryOf(String namespace) {
        boolean address = Namespaces.EMAIL.equals(namespace) || Namespaces.PHONE.equals(namespace);
        return (address ? DataCategory.CONTACT : DataCategory.IDENTITY).name();
    }

    static JsonNode masked() {
        return MASK_NODE;
    }

    /** The properties of a moment with personal values masked, however deep they lie. */
    static Map<String, Object> properties(Map<String, Object> properties) {
        var shown = new LinkedHashMap<String, Object>();
        properties.forEach((name, value) -> shown.put(name, property(name, value)));
        return shown;
    }

    /** The value of one property of a moment, masked where it is personal by its name or by what it looks like. */
    public static Object property(String name, Object value) {
        return TraitCategories.isKnownPersonal(name) || TraitCategories.isFreeText(name) ? MASK : value(value);
    }

    /** Adds the data categories of what {@link #properties} would mask; free text may hold anything. */
    static void addCategories(Map<?, ?> properties, Set<String> categories) {
        properties.forEach((name, value) -> {
            if (TraitCategories.isKnownPersonal(name.toString())) {
                categories.add(TraitCategories.of(name.toString()).name());
            } else if (TraitCategories.isFreeText(name.toString())) {
                categories.add(DataCategory.UNREGISTERED.name());
            } else {
                addCategory(value, categories);
            }
        });
    }

    private static void addCategory(Object value, Set<String> categories) {
        switch (value) {
            case Map<?, ?> members -> addCategories(members, categories);
            case List<?> list -> list.forEach(element -> addCategory(element, categories));
            case String text when isAddress(text) -> categories.add(DataCategory.CONTACT.name());
            case null, default -> {
                // Nothing personal.
            }
        }
    }

    private static Object value(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<String, Object>();
                map.forEach((name, member) -> members.put(name.toString(), member));
                yield properties(members);
            }
            case List<?> list -> list.stream().map(Masking::value).toList();
            case String text when isAddress(text) -> MASK;
            case null, default -> value;
        };
    }

    private static boolean isAddress(String text) {
        return text.indexOf('@') >= 0;
    }
}
