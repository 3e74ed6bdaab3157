/**
 * The append-only record of what people chose, under the identifier key that each choice named.
 * Nothing is ever rewritten; what follows from it is derived by the feature permission.
 */
package io.klantbeeld.consent.ledger;
