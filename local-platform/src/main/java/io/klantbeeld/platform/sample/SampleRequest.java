package io.klantbeeld.platform.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request of the sample.
 *
 * @param as the client or person of the realm who makes it
 * @param body the JSON body; null sends none
 */
record SampleRequest(String as, String method, String path, JsonNode body) {}
