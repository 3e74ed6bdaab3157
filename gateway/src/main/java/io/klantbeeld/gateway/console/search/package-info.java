/**
 * The first room: finding a customer while one types, by a name, a part of it, or a whole e-mail address.
 */
package io.klantbeeld.gateway.console.search;
