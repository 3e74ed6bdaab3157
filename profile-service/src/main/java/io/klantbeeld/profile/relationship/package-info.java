/**
 * How good the relationship with a person is: what each moment gave or took, worth half as much after every half-life.
 * Sums per node and day are kept with the moments; what they are worth is policy and applied on read.
 */
package io.klantbeeld.profile.relationship;
