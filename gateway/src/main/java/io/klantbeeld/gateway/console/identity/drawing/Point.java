package io.klantbeeld.gateway.console.identity.drawing;

/** A place in a drawing, in pixels from its upper left corner. */
public record Point(int x, int y) {}
