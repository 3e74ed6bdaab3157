package io.klantbeeld.gateway.console.dialogue;

/**
 * What just happened, to be said on the page that follows it.
 *
 * @param sentence null when nothing did
 * @param bad whether it is a refusal
 */
public record Said(String sentence, boolean bad) {}
