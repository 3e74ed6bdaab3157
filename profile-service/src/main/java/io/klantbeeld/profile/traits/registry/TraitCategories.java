package io.klantbeeld.profile.traits.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows the data category of the traits that the Segment specification names, and of those that sources of ours use. */
public final class TraitCategories {
    private static final Map<DataCategory, List<String>> STANDARD = Map.of(
            DataCategory.IDENTITY,
            List.of("firstName", "lastName", "name", "username", "avatar", "birthday", "age", "gender", "title", "id"),
            DataCategory.CONTACT,
            List.of("email", "phone", "address", "city", "postalCode", "street", "website"),
            DataCategory.LOCALE,
            List.of("locale", "language", "timezone", "timeZone", "country", "$locale", "$timezone"),
            DataCategory.BEHAVIOUR,
            List.of(
                    "createdAt",
                    "plan",
                    "logins",
                    "loyaltyPoints",
                    "loyaltyTier",
                    "lifetimeValue",
                    "subjectType",
                    "specialism",
                    "account",
                    "company"),
            DataCategory.HEALTH,
            List.of("dueDate", "pregnancyWeek"));

    private static final Map<String, DataCategory> BY_NAME = byName();

    private static final Set<String> FREE_TEXT = Set.of("subject", "text", "body", "message", "comment", "note");

    private TraitCategories() {}

    /** The category of a trait; a trait that nobody has registered is treated as personal. */
    public static DataCategory of(String trait) {
        return BY_NAME.getOrDefault(trait, DataCategory.UNREGISTERED);
    }

    /** The names of the traits that have a category of their own. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Whether a name means something personal wherever it appears, such as in the properties of an event. */
    public static boolean isKnownPersonal(String name) {
        var category = BY_NAME.get(name);
        return category != null && category.isPersonal();
    }

    /** Whether a name means text of a moment's own words, in which a person may be named. */
    public static boolean isFreeText(String name) {
        return FREE_TEXT.contains(name);
    }

    private static Map<String, DataCategory> byName() {
        var byName = new HashMap<String, DataCategory>();
        STANDARD.forEach((category, names) -> names.forEach(name -> byName.put(name, category)));
        return Map.copyOf(byName);
    }
}
