package io.klantbeeld.gateway.console.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser would send with the form of a page. */
final class SentForm {
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final Map<String, String> fields;

    private SentForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static SentForm of(String page) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.substring(page.indexOf("id=\"campaign-form\""));
        var found = FIELD.matcher(form.substring(0, form.indexOf("</form>")));
        while (found.find()) {
            if (found.group(1) != null) {
                put(fields, found.group(1), value(VALUE, found.group(1)));
            } else if (found.group(2) != null) {
                // A browser drops the first line break, and ends lines otherwise than the page.
                put(
                        fields,
                        found.group(2),
                        found.group(3).replaceFirst("^\n", "").replace("\n", "\r\n"));
            } else {
                put(fields, found.group(4), value(CHOSEN, found.group(5)));
            }
        }
        return new SentForm(fields);
    }

    private static void put(Map<String, String> fields, String attributes, String value) {
        fields.put(plain(value(NAME, attributes)), plain(value));
    }

    private static String value(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    SentForm with(String field, String value) {
        var others = new LinkedHashMap<>(fields);
        others.put(field, value);
        return new SentForm(others);
    }

    String value(String field) {
        return fields.get(field);
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
