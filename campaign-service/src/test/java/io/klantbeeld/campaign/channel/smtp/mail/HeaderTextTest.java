package io.klantbeeld.campaign.channel.smtp.mail;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTextTest {
    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll @StringLength(max = 80) String text) throws Exception {
        var header = HeaderText.unstructured(text);

        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(oneLine(text));
    }

    @Property(tries = 300)
    void aHeaderIsAsciiAndItsLinesAreShort(@ForAll @StringLength(max = 80) String text) {
        for (var line : HeaderText.unstructured(text + "é").split("\r\n", -1)) {
            assertThat(line).matches("[\\x20-\\x7e]{1,76}");
        }
    }

    @Property(tries = 300)
    void aNameStaysAName(@ForAll @StringLength(min = 1, max = 60) String name) throws Exception {
        var header = HeaderText.phrase("a" + name) + " <x@example.com>";

        var addresses = InternetAddress.parse(MimeUtility.unfold(header), true);

        assertThat(addresses).hasSize(1);
        assertThat(addresses[0].getAddress()).isEqualTo("x@example.com");
    }

    @Test
    void plainWordsStayReadable() {
        assertThat(HeaderText.unstructured("Coffee at AMS?")).isEqualTo("Coffee at AMS?");
        assertThat(HeaderText.phrase("Blauwvlucht \"Air\"")).isEqualTo("\"Blauwvlucht \\\"Air\\\"\"");
    }

    @Test
    void whatLooksEncodedIsEncodedAgain() throws Exception {
        var header = HeaderText.unstructured("=?UTF-8?Q?Bank?=");

        assertThat(MimeUtility.decodeText(header)).isEqualTo("=?UTF-8?Q?Bank?=");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
