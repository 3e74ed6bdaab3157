/** Load on advice: how fast the next best actions of fifty are told. The door is its case. */
package io.klantbeeld.benchmark.contact.advice;
