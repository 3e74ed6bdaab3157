package io.klantbeeld.outbox.topic;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.failure.Backoff;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Makes the platform's topics when a service starts, in the background until the broker answers. */
@ApplicationScoped
class TopicsAtStart {
    private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);

    @Produces
    @Singleton
    TopicProvisioning provisioning(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new TopicProvisioning(kafka, Topics.ALL);
    }

    void start(@Observes StartupEvent event, TopicProvisioning provisioning) {
        Thread.ofPlatform().name("topic-provisioning").daemon().start(() -> untilDone(provisioning));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void untilDone(TopicProvisioning provisioning) {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        boolean done = false;
        while (!done && stopping.getCount() > 0) {
            done = attempt(provisioning, backoff);
        }
    }

    private boolean attempt(TopicProvisioning provisioning, Backoff backoff) {
        try {
            provisioning.ensureCatalogue();
            return true;
        } catch (KafkaException failure) {
            LOG.warnf(
                    "The topics cannot be made yet failures=%d reason=%s",
                    backoff.failures(), Failures.describe(failure));
            return pause(backoff.next());
        }
    }

    private boolean pause(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
