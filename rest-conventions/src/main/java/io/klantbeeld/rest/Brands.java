package io.klantbeeld.rest;

import java.util.Set;

/** The brands that a caller's token permits; all of them when it says {@code *}, none when it says nothing. */
public record Brands(boolean all, Set<String> names) {
    /** No brand at all. */
    public static final Brands NONE = new Brands(false, Set.of());

    public Brands {
        names = Set.copyOf(names);
    }

    /** The brands of a token's {@code brands} claim. */
    public static Brands of(Set<String> claim) {
        return claim.contains("*") ? new Brands(true, Set.of()) : new Brands(false, claim);
    }

    /** Tells whether facts of the brand may be seen and written. */
    public boolean permits(String brand) {
        return all || brand != null && names.contains(brand);
    }

    /** Refuses a brand outside the token with 403 {@code urn:problem:access:brand-not-permitted}. */
    public void require(String brand) {
        if (!permits(brand)) {
            throw Problems.of(
                    403,
                    "access:brand-not-permitted",
                    "The brand is not permitted",
                    "The token does not name the brand.");
        }
    }
}
