/**
 * The whole platform on one machine: starts its parts in their order, watches them, and stops them.
 * The command manages one such platform; end-to-end tests start their own beside it.
 */
package io.klantbeeld.platform;
