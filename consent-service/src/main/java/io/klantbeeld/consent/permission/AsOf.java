package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.ledger.Said;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names the facts that a decision knew: the last sequence of each key of the person, which may have several.
 *
 * @param last the last sequence by the first letters of a key
 */
record AsOf(Map<String, Long> last) {
    private static final int PREFIX = 8;
    private static final String NOTHING = "0";

    static AsOf of(Said said) {
        var last = new TreeMap<String, Long>();
        said.choices().forEach(event -> last.merge(prefix(event.ik()), event.personSeq(), Math::max));
        said.facts().forEach(fact -> last.merge(prefix(fact.ik()), fact.personSeq(), Math::max));
        return new AsOf(last);
    }

    static AsOf parse(String text) {
        var last = new HashMap<String, Long>();
        if (!text.equals(NOTHING)) {
            for (var part : text.split("\\.")) {
                int tilde = part.indexOf('~');
                last.put(part.substring(0, tilde), Long.parseLong(part.substring(tilde + 1)));
            }
        }
        return new AsOf(last);
    }

    /** The facts that were known then, of all that were said since. */
    Said among(Said said) {
        return new Said(
                said.choices().stream()
                        .filter(event -> knew(event.ik(), event.personSeq()))
                        .toList(),
                said.facts().stream()
                        .filter(fact -> knew(fact.ik(), fact.personSeq()))
                        .toList());
    }

    private boolean knew(String ik, long personSeq) {
        return personSeq <= last.getOrDefault(prefix(ik), 0L);
    }

    // Behind the version and its dot.
    private static String prefix(String ik) {
        int start = ik.indexOf('.') + 1;
        return ik.substring(start, start + PREFIX);
    }

    @Override
    public String toString() {
        return last.isEmpty()
                ? NOTHING
                : last.entrySet().stream()
                        .map(entry -> entry.getKey() + "~" + entry.getValue())
                        .collect(Collectors.joining("."));
    }
}
