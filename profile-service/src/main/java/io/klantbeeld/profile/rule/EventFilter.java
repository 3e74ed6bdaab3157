package io.klantbeeld.profile.rule;

import dev.cel.common.CelMutableAst;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.klantbeeld.rest.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition on one event, such as {@code event.properties.total > 10}; immutable, and may be shared. */
public final class EventFilter {
    private static final String FIELD = "filter";

    private final CelRuntime.Program program;
    private final Map<String, Bound> variables;

    private EventFilter(CelRuntime.Program program, Map<String, Bound> variables) {
        this.program = program;
        this.variables = variables;
    }

    /**
     * Compiles a filter.
     *
     * @param properties what is known of the event's; any may be named where there are none
     * @throws RuleRefused with the place of every mistake
     */
    public static EventFilter compile(String text, Map<String, PropertyType> properties) {
        if (text.length() > Language.MAX_LENGTH) {
            throw new RuleRefused(
                    List.of(Violation.of(FIELD, "must have at most " + Language.MAX_LENGTH + " characters")));
        }
        var mistakes = new Mistakes(FIELD, CelSource.newBuilder(text).build());
        try {
            var parsed = Language.COMPILER.parse(text, FIELD).getAst();
            return bound(CelMutableAst.fromCelAst(parsed), properties, new Mistakes(FIELD, parsed.getSource()));
        } catch (CelValidationException e) {
            mistakes.add(e.getErrors(), Set.of(Scope.EVENT));
            throw mistakes.refusal();
        }
    }

    private static EventFilter bound(CelMutableAst tree, Map<String, PropertyType> properties, Mistakes mistakes) {
        var variables = new Variables();
        new FilterBinder(properties, variables, mistakes).bind(tree.expr());
        Rules.refuseCrowd(variables, tree.expr().id(), mistakes);
        try {
            var checked = Language.COMPILER.check(tree.toParsedAst(true)).getAst();
            return new EventFilter(Language.RUNTIME.createProgram(checked), variables.byName());
        } catch (CelValidationException e) {
            mistakes.add(e.getErrors(), Set.of(Scope.EVENT));
            throw mistakes.refusal();
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked filter has no program", e);
        }
    }

    /**
     * Whether an event passes; one that lacks what the filter looks at does not.
     *
     * @param event its fields by name, with those of its own under {@code properties}
     */
    public boolean test(Map<String, Object> event) {
        try {
            return Boolean.TRUE.equals(program.eval(name -> read(variables.get(name), event)));
        } catch (CelEvaluationException missing) {
            return false;
        }
    }

    /** The properties that it looks at. */
    public Set<String> properties() {
        return variables.values().stream()
                .map(variable -> switch (variable) {
                    case Bound.Value value when value.root() == Scope.Root.PROPERTIES -> value.name();
                    case Bound.Presence presence when presence.root() == Scope.Root.PROPERTIES -> presence.name();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Object> read(Bound variable, Map<String, Object> event) {
        return switch (variable) {
            case Bound.Value value -> Optional.ofNullable(value.type().read(raw(value.root(), value.name(), event)));
            case Bound.Presence presence -> Optional.of(raw(presence.root(), presence.name(), event) != null);
            case null, default -> Optional.empty();
        };
    }

    private static Object raw(Scope.Root root, String name, Map<String, Object> event) {
        var members = root == Scope.Root.PROPERTIES ? event.get(Scope.PROPERTIES) : event;
        return members instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
