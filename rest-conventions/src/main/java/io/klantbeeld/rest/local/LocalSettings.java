package io.klantbeeld.rest.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The settings among which those of the local platform are looked for. */
record LocalSettings(Map<String, String> values) {
    private static final Pattern LOOKED_AT = Pattern.compile("klantbeeld\\..*|quarkus\\.oidc.*(secret|password).*");
    // The clients of the realm file have their own name as their secret; the sample sources have marked write keys.
    private static final Pattern CLIENT_SECRET = Pattern.compile("[a-z]+(-[a-z]+)*-secret");
    private static final Pattern WRITE_KEY = Pattern.compile(".*\\bwk_sample_.*", Pattern.DOTALL);
    private static final String PUBLIC_URL = "klantbeeld.public-url";

    static LocalSettings of(Config config) {
        var values = new TreeMap<String, String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> LOOKED_AT.matcher(name).matches())
                .forEach(name ->
                        config.getOptionalValue(name, String.class).ifPresent(value -> values.put(name, value)));
        return new LocalSettings(values);
    }

    /** What must not be set so elsewhere, by name and without the value. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        values.forEach((name, value) -> {
            if (CLIENT_SECRET.matcher(value).matches()) {
                faults.add(name + " is a sample client secret");
            } else if (WRITE_KEY.matcher(value).matches()) {
                faults.add(name + " is a sample write key");
            } else if (name.equals(PUBLIC_URL) && !value.startsWith("https://")) {
                faults.add(name + " is not https");
            }
        });
        return faults;
    }
}
