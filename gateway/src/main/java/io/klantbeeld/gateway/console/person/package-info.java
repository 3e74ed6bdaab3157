/**
 * The view of one person: who it is, what is known and from where, what is permitted and why, and what is to come.
 */
package io.klantbeeld.gateway.console.person;
