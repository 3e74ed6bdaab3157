/**
 * The area of computed traits: what is computed from what customers do, how far that is counted for the past, and how it
 * was defined before.
 */
package io.klantbeeld.gateway.console.administration.computed;
