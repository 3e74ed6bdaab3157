package io.klantbeeld.gateway.console.administration.definition;

/**
 * What is wrong with a schema, and where.
 *
 * @param line from 1, or null when the place is not known
 * @param column from 1, or null
 * @param path of the part that is wrong, or null
 * @param message in English
 */
record SchemaFault(Integer line, Integer column, String path, String message) {}
