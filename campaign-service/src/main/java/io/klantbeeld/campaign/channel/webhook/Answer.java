package io.klantbeeld.campaign.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.campaign.platform.Json;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/**
 * What an answer means, or that there was none. Another attempt follows only where the provider said that it did not
 * take the message, or never saw it.
 */
final class Answer {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final int LONGEST_ID = 200;

    private Answer() {}

    static Submission of(HttpResponse<byte[]> response, OutboundMessage message, Clock clock) {
        int status = response.statusCode();
        var detail = "HTTP " + status;
        if (LATER.contains(status)) {
            var asked = asked(response.headers(), clock.instant());
            var own = pause(message.attempt());
            return new Retry(new Failure(Code.PROVIDER_POSTPONES, detail), asked.compareTo(own) > 0 ? asked : own);
        }
        return switch (status / 100) {
            case 2 -> new Accepted(providerId(response.body()).orElse(message.messageId()));
            // It is somewhere else: for an operator to put right, while the message waits.
            case 3 -> new Retry(new Failure(Code.PROVIDER_MOVED, detail), pause(message.attempt()));
            case 4 -> new Reject(new Failure(Code.MESSAGE_REFUSED, detail));
            default -> new Unknown(new Failure(Code.PROVIDER_FAILED, detail));
        };
    }

    static Submission of(Throwable failure, OutboundMessage message) {
        return switch (failure) {
            case ConnectException unreachable -> notReached(message);
            case HttpConnectTimeoutException unreachable -> notReached(message);
            case SSLHandshakeException untrusted -> notReached(message);
            default -> new Unknown(Failure.of(Code.NO_ANSWER));
        };
    }

    private static Retry notReached(OutboundMessage message) {
        return new Retry(Failure.of(Code.PROVIDER_UNREACHABLE), pause(message.attempt()));
    }

    private static Duration pause(int attempt) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1, 0, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    // RFC 9110, 10.2.3: seconds, or a date.
    private static Duration asked(HttpHeaders headers, Instant now) {
        var pause = headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(value -> value.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : until(value, now))
                .orElse(Duration.ZERO);
        return pause.compareTo(LONGEST_ASKED) < 0 ? pause : LONGEST_ASKED;
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var time = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, time.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> providerId(byte[] body) {
        try {
            return Optional.ofNullable(Json.read(new String(body, StandardCharsets.UTF_8), JsonNode.class))
                    .map(answer -> answer.path("id"))
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText)
                    .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf(0) < 0);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
