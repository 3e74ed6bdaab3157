package io.klantbeeld.gateway.console.shell;

import java.util.regex.Pattern;

/** Keeps redirects inside the console: a form cannot be made to lead elsewhere. */
final class LocalPath {
    private static final String START = "/console";
    private static final Pattern INSIDE = Pattern.compile("/console(?:[/?][A-Za-z0-9/?=&%.:@+_~!$'()*,;-]*)?");

    private LocalPath() {}

    static String orStart(String path) {
        return path != null && INSIDE.matcher(path).matches() && !path.contains("//") ? path : START;
    }
}
