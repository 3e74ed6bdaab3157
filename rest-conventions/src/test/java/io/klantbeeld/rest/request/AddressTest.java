package io.klantbeeld.rest.request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/profiles/email%3Aanna%40example.com",
                "/api/v1/profiles/crm:a%2Fb+c",
                "/api/v1/profiles?q=J%C3%BCrgen%20%F0%9F%98%80&limit=5",
                "/?",
                "*"
            })
    void textIsLetThrough(String uri) {
        assertThat(Address.fault(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/%FF, path",
        "/a/%C0%AF, path",
        "/a/%ED%A0%80, path",
        "/a/%00, path",
        "/a/%zz, path",
        "/a/%4, path",
        "/a/\u00e9, path",
        "/a?q=%C3, q",
        "/a?x=1&cursor=%00, cursor",
        "/a?%FF=1, query"
    })
    void whatIsNoTextIsNamed(String uri, String field) {
        assertThat(Address.fault(uri)).contains(field);
    }
}
