/**
 * Reading of persons as the Profile API of Segment has it, for programs that were written for that.
 * A source's read key opens the brand of the source, and personal values only where it was issued for them.
 */
package io.klantbeeld.profile.space;
