package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelExpr;

/** Estimates what an evaluation takes, in steps; a loop is taken to go round a hundred times. */
final class Cost {
    static final long MOST = 20_000;
    static final int MOST_MEASURES = 20;

    private static final long ROUNDS = 100;

    private Cost() {}

    static long of(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT, IDENT, NOT_SET, STRUCT -> 1;
            case SELECT -> 1 + of(node.select().operand());
            case CALL ->
                1
                        + node.call().target().map(Cost::of).orElse(0L)
                        + node.call().args().stream().mapToLong(Cost::of).sum();
            case LIST -> 1 + node.list().elements().stream().mapToLong(Cost::of).sum();
            case MAP ->
                1
                        + node.map().entries().stream()
                                .mapToLong(entry -> of(entry.key()) + of(entry.value()))
                                .sum();
            case COMPREHENSION -> {
                var loop = node.comprehension();
                long round = of(loop.loopCondition()) + of(loop.loopStep());
                yield of(loop.iterRange())
                        + of(loop.accuInit())
                        + of(loop.result())
                        + Math.min(MOST + 1, ROUNDS * round);
            }
        };
    }
}
