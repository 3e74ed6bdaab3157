package io.klantbeeld.profile.space;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a list goes on.
 *
 * @param url of this page, from the host on
 * @param next what to send as {@code next} for the next page; empty on the last one
 */
record SpaceCursor(String url, @JsonProperty("has_more") boolean hasMore, String next, int limit) {
    static SpaceCursor of(String path, SpaceQuery query, String next) {
        var url = path + "?limit=" + query.limit() + (query.next.isEmpty() ? "" : "&next=" + encoded(query.next));
        return new SpaceCursor(url, next != null, next == null ? "" : next, query.limit());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
