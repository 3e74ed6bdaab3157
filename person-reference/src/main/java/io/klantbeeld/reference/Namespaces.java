package io.klantbeeld.reference;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows the built-in namespaces and their priority, which is frozen. A dotted name such as {@code user_id.medivisie} is
 * a user store of its own with the priority of its family.
 */
public final class Namespaces {
    public static final String USER_ID = "user_id";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String DEVICE = "device";
    public static final String ANONYMOUS_ID = "anonymous_id";

    private static final List<String> FAMILIES =
            List.of(USER_ID, "crm", "loyalty", EMAIL, PHONE, "social", DEVICE, ANONYMOUS_ID);
    private static final int CUSTOM = FAMILIES.indexOf("loyalty") + 1;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}(\\.[a-z0-9][a-z0-9_-]{0,39})?");

    private Namespaces() {}

    /** The place of a namespace among all, 0 first. Custom namespaces come after loyalty and before e-mail. */
    public static int priority(String namespace) {
        int place = FAMILIES.indexOf(family(namespace));
        if (place < 0) {
            return CUSTOM;
        }
        return place < CUSTOM ? place : place + 1;
    }

    /** Whether two identifiers, one of them in this namespace, may make two profiles one; devices never do. */
    public static boolean joinsPersons(String namespace) {
        return !DEVICE.equals(family(namespace)) && !ANONYMOUS_ID.equals(family(namespace));
    }

    /** Whether a text has the form of a namespace: at most one dot, at most 40 characters on either side. */
    public static boolean isValidName(String namespace) {
        return namespace != null && NAME.matcher(namespace).matches();
    }

    static String family(String namespace) {
        int dot = namespace.indexOf('.');
        return dot < 0 ? namespace : namespace.substring(0, dot);
    }
}
