package io.klantbeeld.consent.confirmation;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A mail as a mail program reads it (RFC 2045): both of its parts, decoded.
 *
 * @param headers by name, whatever its case
 */
public record ReceivedMail(Map<String, String> headers, String text, String html) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    static ReceivedMail of(String raw) {
        var headers = headers(raw);
        var boundary = BOUNDARY.matcher(headers.get("Content-Type"));
        if (!boundary.find()) {
            throw new AssertionError("A mail of one part");
        }
        var parts = raw.split("--" + Pattern.quote(boundary.group(1)));
        return new ReceivedMail(headers, part(parts, "text/plain"), part(parts, "text/html"));
    }

    /** The path of the only link, which both parts have. */
    public String link() {
        var links = LINK.matcher(text + html)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        if (links.size() != 1) {
            throw new AssertionError(links.size() + " links instead of one");
        }
        return URI.create(links.getFirst()).getPath();
    }

    private static Map<String, String> headers(String part) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var head = part.strip().split("\r\n\r\n", 2)[0].replaceAll("\r\n[ \t]+", " ");
        for (var line : head.split("\r\n")) {
            var header = line.split(": ?", 2);
            headers.put(header[0], header[1]);
        }
        return headers;
    }

    private static String part(String[] parts, String type) {
        for (int i = 1; i < parts.length - 1; i++) {
            var headers = headers(parts[i]);
            if (headers.getOrDefault("Content-Type", "").startsWith(type)) {
                var body = parts[i].strip().split("\r\n\r\n", 2)[1];
                return "quoted-printable".equals(headers.get("Content-Transfer-Encoding")) ? decoded(body) : body;
            }
        }
        throw new AssertionError("No part of type " + type);
    }

    private static String decoded(String quotedPrintable) {
        var bytes = new ByteArrayOutputStream();
        var text = quotedPrintable.replace("=\r\n", "");
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
