/**
 * The Segment wire protocol, so that existing SDKs of six families work unmodified.
 * Their quirks are met here and nowhere else: keys in five places, any content type, gzip without a header.
 */
package io.klantbeeld.profile.ingestion.segment;
