/**
 * The one view of a customer that channels read: who it is, what is known, what happened, live.
 * Whatever is shown is held against the brands and scopes of the reader's token.
 */
package io.klantbeeld.profile.view;
