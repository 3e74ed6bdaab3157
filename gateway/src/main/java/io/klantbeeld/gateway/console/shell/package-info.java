/**
 * What every room of the console stands in: the frame with its menu, language, theme and time zone, sign-in and
 * sign-out, the defence against forged requests, and the pages for when something is missing.
 */
package io.klantbeeld.gateway.console.shell;
