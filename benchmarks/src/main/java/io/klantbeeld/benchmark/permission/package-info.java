/**
 * Load on permission: how fast contacts are decided, one by one, by the thousand and for whole audiences, and how soon
 * a withdrawal is known everywhere. The doors are the four cases, and the persons who
 * chose, whom others contact.
 */
package io.klantbeeld.benchmark.permission;
