package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;

/** A place in a source, both numbers from 1. */
record Position(int line, int column) {
    static Position of(String source, int offset) {
        int line = 1;
        int start = 0;
        for (int end = source.indexOf('\n'); end >= 0 && end < offset; end = source.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Position(line, offset - start + 1);
    }

    Violation violation(String field, String message) {
        return Violation.of(field, message).at(line, column);
    }
}
