/**
 * The room of those who say who belongs together: segments and their rules, what a rule would find, who is in them and
 * why, who came and left; and the segments of one customer.
 */
package io.klantbeeld.gateway.console.segment;
