package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.access.OnBehalf;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.Customers;
import io.klantbeeld.gateway.customer.Part;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Tells who the persons of a page are, all read at the same time. */
@RequestScoped
public class People {
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("person-of-a-list").start(task);

    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;

    People(Customers customers, CurrentUser user, Visit visit) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
    }

    /** Who they are by profile id; who cannot be told is not among them. */
    public Map<String, PersonHeader> of(Collection<String> ids) {
        var onBehalf = user.onBehalf();
        var reading = new HashMap<String, CompletableFuture<Part>>();
        new LinkedHashSet<>(ids)
                .forEach(id ->
                        reading.put(id, CompletableFuture.supplyAsync(() -> read(customers, id, onBehalf), THREADS)));
        var people = new HashMap<String, PersonHeader>();
        reading.forEach((id, read) -> {
            if (read.join() instanceof Part.Ok(JsonNode profile)) {
                people.put(id, PersonHeader.of(profile, visit.vocabulary(), visit.dates()));
            }
        });
        return people;
    }

    private static Part read(Customers customers, String id, OnBehalf user) {
        return customers.profile(PersonReference.parse(id), user);
    }
}
