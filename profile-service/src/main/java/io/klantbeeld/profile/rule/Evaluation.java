package io.klantbeeld.profile.rule;

import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelVariableResolver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One clause evaluated for one person: answers what it asks, and remembers what that was. */
final class Evaluation implements CelVariableResolver {
    private final Map<String, Bound> variables;
    private final Facts facts;
    private final boolean needsTime;
    private final Horizon horizon;
    private RuntimeException failure;
    private boolean complete = true;
    private final TreeSet<String> traits = new TreeSet<>();
    private final Map<Measure, Object> measures = new LinkedHashMap<>();
    private final Map<String, Instant> exits = new HashMap<>();
    private final List<String> segments = new ArrayList<>();

    Evaluation(Map<String, Bound> variables, Facts facts, boolean needsTime) {
        this.variables = variables;
        this.facts = facts;
        this.needsTime = needsTime;
        this.horizon = new Horizon(facts.at());
    }

    /** Answers a variable; what goes wrong with the facts is kept, since CEL would take it for a missing value. */
    @Override
    public Optional<Object> find(String name) {
        try {
            return Optional.ofNullable(value(name));
        } catch (Unread e) {
            complete = false;
            throw e;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether everything that was asked for had been read; throws what went wrong with the facts themselves. */
    boolean isComplete() {
        if (failure != null) {
            throw failure;
        }
        return complete;
    }

    private Object value(String name) {
        return switch (variables.get(name)) {
            case Bound.Value value -> {
                traits.add(value.name());
                yield value.type().read(trait(value.name()));
            }
            case Bound.Presence presence -> {
                traits.add(presence.name());
                yield trait(presence.name()) != null;
            }
            case Bound.Computed computed -> measured(name, computed);
            case Bound.Member member -> {
                segments.add(member.segment());
                yield facts.inSegment(member.segment());
            }
            case Bound.Today today -> horizon.today();
            case null -> null;
        };
    }

    private Object trait(String name) {
        var found = facts.trait(name);
        horizon.until(found.changesAt());
        return found.value();
    }

    private Object measured(String name, Bound.Computed computed) {
        var measured = facts.measured(computed.measure());
        if (measured.changesAt() != null) {
            exits.put(name, measured.changesAt());
        }
        var value = computed.read(measured.value());
        if (value != null) {
            measures.put(computed.measure(), value);
        }
        return value;
    }

    boolean needsTime() {
        return needsTime;
    }

    CelLateFunctionBindings functions() {
        return CelLateFunctionBindings.from(
                CelFunctionBinding.from(
                        TimeFunctions.overload(TimeFunctions.WITHIN), Instant.class, Duration.class, horizon::within),
                CelFunctionBinding.from(TimeFunctions.overload(TimeFunctions.AGE), Instant.class, horizon::age),
                CelFunctionBinding.from(
                        TimeFunctions.overload(TimeFunctions.DAYS_SINCE), Instant.class, horizon::daysSince),
                CelFunctionBinding.from(
                        TimeFunctions.overload(TimeFunctions.DAYS_UNTIL), Instant.class, horizon::daysUntil));
    }

    /**
     * When time alone may turn the answer; null for never.
     *
     * @param holds the answer
     * @param trends which way what leaves a window can turn it
     */
    Instant changesAt(boolean holds, Map<String, Trend> trends) {
        exits.forEach((name, exit) -> {
            if (trends.getOrDefault(name, Trend.MIXED).turns(holds)) {
                horizon.until(exit);
            }
        });
        return horizon.changesAt();
    }

    Evidence evidence(int clause) {
        return new Evidence(clause, traits, measures, List.copyOf(segments));
    }
}
