package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.running.CrowdOrders;

/**
 * A rule about a crowd: of a tenth of them it depends on what they spent within 90 days. Each run has a rule of its own,
 * since what was counted for another need not be counted again.
 *
 * @param least a fraction that every order is above
 */
record CrowdRule(String least) {
    private static final long RUNS = 900_000;

    /** The persons for whom the rule holds, by bare SQL. */
    private static final String HOLDS = """
            SELECT p.id AS profile_id
            FROM profile p
            JOIN trait c ON c.profile_id = p.id AND c.brand = 'blauwvlucht' AND c.name = 'city' AND c.value = '"Delft"'
            JOIN trait l ON l.profile_id = p.id AND l.brand = 'blauwvlucht' AND l.name = 'logins' AND l.value >= '90'
            JOIN node n ON n.profile_id = p.id
            JOIN interaction i ON i.node_id = n.id AND i.name = '%s' AND i.brand = 'blauwvlucht'
                              AND i.occurred_at > now() - interval '90 days'
            WHERE p.state IN ('ACTIVE', 'RESTRICTED') AND (i.properties ->> 'total')::numeric > %s
            GROUP BY p.id HAVING sum((i.properties ->> 'total')::numeric) >= 250
            """;

    /** The rule of the run that began at a time, in milliseconds. */
    static CrowdRule of(long began) {
        return new CrowdRule("0.%06d".formatted(began % RUNS));
    }

    /** As an author writes it. */
    String text() {
        return """
                traits.city == 'Delft' && traits.logins >= 90.0
                && events('%s').within(days(90)).where(e, e.total > %s).sum('total') >= 250.0""".formatted(CrowdOrders.EVENT, least);
    }

    String sql() {
        return HOLDS.formatted(CrowdOrders.EVENT, least);
    }
}
