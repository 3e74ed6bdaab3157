package io.klantbeeld.campaign.channel.smtp.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedPrintableTest {
    @Property(tries = 300)
    void whatIsEncodedIsDecoded(@ForAll @StringLength(max = 200) String text) throws Exception {
        var encoded = QuotedPrintable.encode(text + " \n\t\n=é");

        var decoded = MimeUtility.decode(
                        new ByteArrayInputStream(encoded.getBytes(StandardCharsets.US_ASCII)), "quoted-printable")
                .readAllBytes();

        assertThat(new String(decoded, StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(
                        (sanitized(text) + " \n\t\n=é").lines().toList());
    }

    @Property(tries = 300)
    void linesAreShortAsciiAndEndWithoutSpace(@ForAll @StringLength(max = 300) String text) {
        assertThat(QuotedPrintable.encode(text).split("\r\n", -1)).allSatisfy(line -> assertThat(line)
                .matches("[\\t\\x20-\\x7e]{0,76}")
                .doesNotEndWith(" ")
                .doesNotEndWith("\t"));
    }

    // Half of a pair is no character; UTF-8 cannot say it.
    private static String sanitized(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
