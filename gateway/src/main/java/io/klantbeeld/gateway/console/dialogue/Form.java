package io.klantbeeld.gateway.console.dialogue;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form: what stands in its fields, and what is wrong with it. */
public final class Form {
    private final Map<String, String> values;
    private final List<Fault> faults;
    private final String refusal;

    private Form(Map<String, String> values, List<Fault> faults, String refusal) {
        this.values = values;
        this.faults = faults;
        this.refusal = refusal;
    }

    /** A form with values; those that are null are empty. */
    public static Form of(Map<String, String> values) {
        return new Form(new HashMap<>(values), List.of(), null);
    }

    /** A form as somebody sent it. */
    public static Form sent(MultivaluedMap<String, String> fields) {
        var values = new HashMap<String, String>();
        fields.forEach((name, value) -> values.put(name, value.isEmpty() ? "" : value.getFirst()));
        return of(values);
    }

    /** The same with something else in a field. */
    public Form with(String field, String value) {
        var others = new HashMap<>(values);
        others.put(field, value);
        return new Form(others, faults, refusal);
    }

    /** The same with what usually stands in fields that are not in it. */
    public Form or(Map<String, String> usual) {
        var all = new HashMap<>(usual);
        all.putAll(values);
        return new Form(all, faults, refusal);
    }

    /** The same with what is wrong with it. */
    public Form refused(String because, List<Fault> wrong) {
        return new Form(values, wrong, because);
    }

    /** The names of the fields that begin so, in order. */
    public List<String> names(String beginning) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String field) {
        var value = values.get(field);
        return value == null ? "" : value;
    }

    /** What stands in a field without blanks around it, or null when nothing does. */
    public String text(String field) {
        var text = value(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** The lines of a field that are not blank. */
    public List<String> lines(String field) {
        return value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Tells whether a box is ticked. */
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** Tells whether a choice is this one. */
    public boolean is(String field, String choice) {
        return value(field).equals(choice);
    }

    /** Why the form was not accepted, as a sentence, or null. */
    public String refusal() {
        return refusal;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** What is wrong with a field, or null. */
    public Fault fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Everything that is wrong with the text in a field. */
    public List<Fault> faults(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).toList();
    }
}
