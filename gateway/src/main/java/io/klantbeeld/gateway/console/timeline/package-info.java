/**
 * The live timeline of a person: every contact moment of every channel, newest first, with filters, and new ones as they
 * happen.
 */
package io.klantbeeld.gateway.console.timeline;
