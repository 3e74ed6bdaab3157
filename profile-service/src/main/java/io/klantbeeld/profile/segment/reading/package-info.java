/**
 * What is read of segments: who is in them and why, who came and left, and the segments of one person.
 * Its door is REST.
 */
package io.klantbeeld.profile.segment.reading;
