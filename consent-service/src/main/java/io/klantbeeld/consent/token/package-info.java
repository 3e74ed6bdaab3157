/**
 * Links that work by themselves: tokens that only this installation can make, and how such links answer.
 * A family of tokens opens nothing of another; what a token holds is known to the feature that sealed it.
 */
package io.klantbeeld.consent.token;
