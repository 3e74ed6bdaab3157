package io.klantbeeld.profile.ingestion.segment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WireBodyTest {
    private static final int LIMIT = 1_000;

    @Test
    void plainBodiesStayAsTheyAre() {
        assertThat(WireBody.unpack("{}".getBytes(UTF_8), LIMIT)).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    void gzipIsKnownByItsFirstBytes() throws IOException {
        assertThat(WireBody.unpack(gzip("{\"batch\":[]}".getBytes(UTF_8)), LIMIT))
                .asString(UTF_8)
                .isEqualTo("{\"batch\":[]}");
    }

    @Test
    void aBombIsNotInflatedBeyondTheLimit() throws IOException {
        var bomb = gzip(new byte[10_000_000]);

        assertThat(bomb).hasSizeLessThan(20_000);
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> WireBody.unpack(bomb, LIMIT))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    @Test
    void brokenGzipIsTheSendersFault() throws IOException {
        var cut = gzip("{\"batch\":[]}".getBytes(UTF_8));

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> WireBody.unpack(Arrays.copyOf(cut, cut.length - 9), LIMIT))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
