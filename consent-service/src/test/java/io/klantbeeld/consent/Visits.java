package io.klantbeeld.consent;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** The requests of people and programs that open links: no token, no cookie, nothing followed. */
public final class Visits {
    private Visits() {}

    /** A request of a browser. */
    public static RequestSpecification browser() {
        return given().redirects().follow(false).urlEncodingEnabled(false);
    }

    /** Submits a form to a path. */
    public static Response send(String path, String form) {
        return browser()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(path);
    }
}
