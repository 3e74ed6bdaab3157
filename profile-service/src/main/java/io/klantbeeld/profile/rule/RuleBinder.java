package io.klantbeeld.profile.rule;

import dev.cel.common.CelSource;
import dev.cel.common.ast.CelMutableExpr;
import java.util.Optional;
import java.util.Set;

/** Binds a rule: traits, what is computed from events, segments, and the present day. */
final class RuleBinder extends Binder {
    static final String EVENTS = "events";
    static final String IN_SEGMENT = "inSegment";

    private static final Set<String> RESERVED = Set.of(Scope.TRAITS, EVENTS, Scope.EVENT);

    private final Scope traits;
    private final Vocabulary vocabulary;
    private final Chains chains;

    RuleBinder(Vocabulary vocabulary, Variables variables, Mistakes mistakes, CelSource source) {
        super(variables, mistakes);
        this.traits = Scope.traits(vocabulary);
        this.vocabulary = vocabulary;
        this.chains = new Chains(vocabulary, mistakes, source);
    }

    @Override
    Optional<Scope> scopeOf(CelMutableExpr node) {
        return isNamed(node, Scope.TRAITS) ? Optional.of(traits) : Optional.empty();
    }

    @Override
    boolean bindCall(CelMutableExpr node) {
        if (Chains.isChain(node)) {
            chains.read(node).ifPresent(computed -> put(node, computed));
            return true;
        }
        if (node.call().target().isPresent()) {
            return false;
        }
        return switch (node.call().function()) {
            case EVENTS -> {
                mistakes.add(
                        node.id(),
                        "must be followed by what is computed",
                        "such as events('Order Completed').within(days(90)).count()");
                yield true;
            }
            case IN_SEGMENT -> segment(node);
            case TimeFunctions.TODAY -> today(node);
            default -> false;
        };
    }

    private boolean segment(CelMutableExpr node) {
        var args = node.call().args();
        var key = args.size() == 1 ? text(args.getFirst()) : Optional.<String>empty();
        if (key.isEmpty()) {
            mistakes.add(node.id(), "takes the key of a segment", "such as inSegment('big-spender')");
        } else if (vocabulary.objection(key.get()).isPresent()) {
            mistakes.add(args.getFirst().id(), vocabulary.objection(key.get()).get());
        } else if (vocabulary.segments().contains(key.get())) {
            put(node, new Bound.Member(key.get()));
        } else {
            mistakes.unknown(args.getFirst().id(), "no segment has this key", key.get(), vocabulary.segments());
        }
        return true;
    }

    private boolean today(CelMutableExpr node) {
        if (node.call().args().isEmpty()) {
            put(node, new Bound.Today());
            return true;
        }
        return false;
    }

    @Override
    void comprehension(CelMutableExpr node) {
        var comprehension = node.comprehension();
        if (RESERVED.contains(comprehension.iterVar())) {
            mistakes.add(node.id(), "the name of a loop must be another than traits, events and event");
            return;
        }
        bind(comprehension.iterRange());
        bind(comprehension.accuInit());
        bind(comprehension.loopCondition());
        bind(comprehension.loopStep());
        bind(comprehension.result());
    }
}
