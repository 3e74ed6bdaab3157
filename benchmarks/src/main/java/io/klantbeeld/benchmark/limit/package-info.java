/** What the machine can do at best: rows that a service wrote, written once more by somebody who need not think. */
package io.klantbeeld.benchmark.limit;
