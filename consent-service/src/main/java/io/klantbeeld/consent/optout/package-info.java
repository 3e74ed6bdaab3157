/**
 * The links by which people end a permission: sealed, self-contained, valid for ever, and good for that scope only.
 * One click of a mail program (RFC 8058) is enough; what merely looks at a link changes nothing.
 */
package io.klantbeeld.consent.optout;
