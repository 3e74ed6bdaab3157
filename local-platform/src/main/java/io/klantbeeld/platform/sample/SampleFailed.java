package io.klantbeeld.platform.sample;

/** Says which request of the sample was refused, and how. */
public class SampleFailed extends RuntimeException {
    SampleFailed(String file, int index, SampleRequest request, String problem) {
        super("%s, request %d (%s %s as %s): %s"
                .formatted(file, index, request.method(), request.path(), request.as(), problem));
    }
}
