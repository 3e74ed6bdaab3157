package io.klantbeeld.profile.ingestion.definition;

import com.networknt.schema.ValidationMessage;

/** Names the place of a fault, without what stands there. */
final class FieldPath {
    private static final int MAX_LENGTH = 255;

    private FieldPath() {}

    /** The path of a fault below a root, such as {@code properties.items[2].price}. */
    static String of(String root, ValidationMessage fault) {
        var path = new StringBuilder(root);
        var location = fault.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            switch (location.getElement(i)) {
                case Integer index -> path.append('[').append(index).append(']');
                case Object name -> path.append('.').append(name);
            }
        }
        if (fault.getProperty() != null) {
            path.append('.').append(fault.getProperty());
        }
        return path.length() <= MAX_LENGTH ? path.toString() : path.substring(0, MAX_LENGTH);
    }
}
