/**
 * What is said about a person beside choices: suppressions, preferences, attribute grants, relationships, guardians and
 * delegates, and which of it stands. Plain values; they know neither database nor network.
 */
package io.klantbeeld.consent.fact;
