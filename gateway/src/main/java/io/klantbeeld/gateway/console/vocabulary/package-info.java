/**
 * How the console says things: the words of the domain in two languages, what icon and tone they have, and times as a
 * person reads them. What it has no word for, it shows in a readable form of its key.
 */
package io.klantbeeld.gateway.console.vocabulary;
