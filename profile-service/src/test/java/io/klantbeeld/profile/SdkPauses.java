package io.klantbeeld.profile;

import com.segment.backo.Backo;

/** Makes the pauses of the Java SDKs short: theirs begin at fifteen seconds. */
final class SdkPauses {
    private SdkPauses() {}

    static void shorten(String uploadTask) {
        try {
            var constant = Class.forName(uploadTask).getDeclaredField("BACKO");
            constant.setAccessible(true);
            var pauses = constant.get(null);
            for (var name : new String[] {"base", "cap"}) {
                var millis = Backo.class.getDeclaredField(name);
                millis.setAccessible(true);
                millis.set(pauses, 50L);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The SDK is not the one that this was written for", e);
        }
    }
}
