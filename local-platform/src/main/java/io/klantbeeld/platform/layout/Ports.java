package io.klantbeeld.platform.layout;

import io.klantbeeld.platform.process.FreePorts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The chosen number of every port. */
public final class Ports {
    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The usual numbers. */
    public static Ports usual() {
        return of(Port::usual);
    }

    /** Free numbers, for a platform beside another. */
    public static Ports random() {
        return of(port -> FreePorts.next());
    }

    static Ports of(ToIntFunction<Port> choice) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, choice.applyAsInt(port));
        }
        return new Ports(numbers);
    }

    /** The same with other numbers for some. */
    public Ports with(Map<Port, Integer> others) {
        Map<Port, Integer> changed = new EnumMap<>(numbers);
        changed.putAll(others);
        return new Ports(changed);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    /** The number of a part's main port. */
    public int of(Part part) {
        return of(Port.main(part));
    }

    /** The address of a port as a URL. */
    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ports ports && ports.numbers.equals(numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
