package io.klantbeeld.campaign.channel.smtp.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surprise@example.com | surprise@example.com",
                "Blauwvlucht <surprise@example.com> | \"Blauwvlucht\" <surprise@example.com>",
                "\"Blauw, vlucht\" <surprise@example.com> | \"Blauw, vlucht\" <surprise@example.com>",
                "Vlücht <surprise@example.com> | =?UTF-8?B?VmzDvGNodA==?= <surprise@example.com>",
                "<surprise@example.com> | surprise@example.com",
                "o'neill+tag@sub.example.com | o'neill+tag@sub.example.com"
            })
    void aSenderReadsAsItIsWrittenInAHeader(String sender, String header) {
        assertThat(MailAddress.parse(sender).orElseThrow().inHeader()).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Blauwvlucht", "Blauwvlucht <>", "a@b@", ".a@example.com", "a..b@example.com", "a@b..c"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }
}
