package io.klantbeeld.profile.rule;

/** Says that a fact was not read yet, which is not to say that there is none. */
public final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** It is thrown where nothing went wrong, so it does not look where it comes from. */
    public Unread() {
        super("The fact was not read", null, false, false);
    }
}
