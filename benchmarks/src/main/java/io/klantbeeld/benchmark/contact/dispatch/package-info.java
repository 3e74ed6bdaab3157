/** Load on dispatch: how many mails a second leave that are due. The door is its case. */
package io.klantbeeld.benchmark.contact.dispatch;
