/**
 * Child processes of the operating system that outlive the object, and if need be the JVM, that started them.
 * A process is found again by a pid file that also proves that the pid was not given to somebody else.
 */
package io.klantbeeld.platform.process;
