/**
 * What consent-service tells about choices and the permissions that follow from them.
 * Cells are evaluated, so that others look them up instead of repeating the algebra.
 */
package io.klantbeeld.event.consent;
