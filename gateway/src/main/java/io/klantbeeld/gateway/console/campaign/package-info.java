/**
 * The room of those who make campaigns and those who approve them: what each does in words, how its life goes, what
 * changed between revisions, and what came of it.
 */
package io.klantbeeld.gateway.console.campaign;
