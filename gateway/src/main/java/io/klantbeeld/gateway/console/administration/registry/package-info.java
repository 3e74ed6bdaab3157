/**
 * The area of traits: what each holds, whose claims it is about and how they become one value; and which traits come that
 * nobody defined.
 */
package io.klantbeeld.gateway.console.administration.registry;
