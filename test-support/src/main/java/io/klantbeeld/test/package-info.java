/**
 * What the tests of all modules share: real servers, tokens, probes of Kafka and PostgreSQL, contract checks and the
 * rules of the house. Test scope only.
 */
package io.klantbeeld.test;
