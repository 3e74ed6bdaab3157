/**
 * Who a person is and why: the identifiers with the links between them drawn and listed, what was refused, and the
 * merges and unmerges so far, which stewards can add to.
 */
package io.klantbeeld.gateway.console.identity;
