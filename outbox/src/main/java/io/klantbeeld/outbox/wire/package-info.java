/** How a message looks on the wire: CloudEvents headers in binary mode, a JSON body, the W3C trace context. */
package io.klantbeeld.outbox.wire;
