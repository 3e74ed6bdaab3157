/**
 * The command {@code ./klantbeeld}: starts, watches and stops the platform on this machine, and shows what it does.
 * The shell script of that name finds the JDK, builds what is missing, and calls this.
 */
package io.klantbeeld.platform.command;
