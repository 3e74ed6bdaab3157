package io.klantbeeld.profile.rule;

/** Which way a clause can turn as something that it counts becomes less. */
enum Trend {
    /** The more is counted the sooner it holds, so what becomes less can only end it. */
    RISING,
    /** The less is counted the sooner it holds, so what becomes less can only begin it. */
    FALLING,
    /** Either way. */
    MIXED;

    Trend opposite() {
        return switch (this) {
            case RISING -> FALLING;
            case FALLING -> RISING;
            case MIXED -> MIXED;
        };
    }

    Trend and(Trend other) {
        return this == other ? this : MIXED;
    }

    /** Whether what becomes less can turn a clause that holds by now, or does not. */
    boolean turns(boolean holds) {
        return this != (holds ? FALLING : RISING);
    }
}
