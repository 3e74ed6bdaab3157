package io.klantbeeld.profile.platform;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up where it would backtrack for long: whoever sends events chooses the
 * text, and must not choose how long it is looked at.
 */
public final class BoundedPattern implements RegularExpression {
    private static final int MAX_STEPS = 200_000;

    private final Pattern pattern;

    /** Compiles an expression; one that is none is a {@link java.util.regex.PatternSyntaxException}. */
    public BoundedPattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Whether the expression occurs in the text; a text that takes too long to look at does not match. */
    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(new Steps(text, new int[1])).find();
        } catch (TooLong | StackOverflowError gaveUp) {
            return false;
        }
    }

    private record Steps(CharSequence text, int[] taken) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++taken[0] > MAX_STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Steps(text.subSequence(start, end), taken);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the pattern backtracks too long", null, false, false);
        }
    }
}
