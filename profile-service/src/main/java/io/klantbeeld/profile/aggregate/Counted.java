package io.klantbeeld.profile.aggregate;

/** Tells on this replica that for some series everything has been counted that happened before. */
public record Counted() {}
