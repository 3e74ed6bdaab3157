package io.klantbeeld.gateway.console.identity.drawing;

/** That two things belong together. */
public record Line(String one, String other) {}
