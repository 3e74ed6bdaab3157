/**
 * Where things stand in a drawing of what belongs together: the first in the middle, and the others in branches to its
 * right and left, so that every label has a place of its own.
 */
package io.klantbeeld.gateway.console.identity.drawing;
