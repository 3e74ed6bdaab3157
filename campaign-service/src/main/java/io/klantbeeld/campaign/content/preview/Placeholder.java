package io.klantbeeld.campaign.content.preview;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Stands where a value is not known: it reads as its name, and has every property that it is asked for. */
final class Placeholder extends AbstractMap<String, Object> implements CharSequence {
    private final String name;
    private final Map<String, Object> known;

    private Placeholder(String name, Map<String, Object> known) {
        this.name = name;
        this.known = known;
    }

    /** Values that are known, and the names of all others. */
    static Map<String, Object> besides(String name, Map<String, Object> known) {
        return new Placeholder(name, known == null ? Map.of() : known);
    }

    @Override
    public Object get(Object key) {
        var value = known.get(key);
        return value == null ? new Placeholder(String.valueOf(key), Map.of()) : value;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return known.entrySet();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return "‹" + name + "›";
    }
}
