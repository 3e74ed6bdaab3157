/**
 * Who enters: verifies tokens at the edge, once per token until it expires, and finds the token of a console session.
 * The services verify again; this keeps strangers from costing them anything.
 */
package io.klantbeeld.gateway.access;
