CREATE TABLE relationship_policy (
    version        bigint      NOT NULL,
    half_life_days integer     NOT NULL,
    weights        jsonb       NOT NULL,
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL,
    CONSTRAINT pk_relationship_policy PRIMARY KEY (version),
    CONSTRAINT ck_relationship_policy_half_life CHECK (half_life_days BETWEEN 1 AND 3650)
);

COMMENT ON TABLE relationship_policy IS 'what a moment is worth to the relationship; the greatest version holds';

INSERT INTO relationship_policy (version, half_life_days, weights, changed_by, changed_at)
VALUES (1, 180, '[
    {"type": "EVENT", "points": 0.1},
    {"type": "EVENT", "label": "Order Completed", "points": 5},
    {"type": "EVENT", "label": "Order Refunded", "points": -3},
    {"type": "EVENT", "label": "Order Cancelled", "points": -2},
    {"type": "EVENT", "label": "Signed Up", "points": 3},
    {"type": "EVENT", "label": "Product Reviewed", "points": 1, "sentiment": 4},
    {"type": "EVENT", "label": "Consent Granted", "points": 3},
    {"type": "EVENT", "label": "Consent Withdrawn", "points": -6},
    {"type": "EVENT", "label": "Unsubscribed", "points": -6},
    {"type": "EVENT", "label": "Email Marked as Spam", "points": -8},
    {"type": "MESSAGE", "points": 0, "sentiment": 4},
    {"type": "MESSAGE", "direction": "INBOUND", "points": 2, "sentiment": 5},
    {"type": "MESSAGE", "direction": "OUTBOUND", "points": -0.2, "sentiment": 0},
    {"type": "MESSAGE", "label": "OPENED", "points": 0.2},
    {"type": "MESSAGE", "label": "CLICKED", "points": 1},
    {"type": "MESSAGE", "label": "REPLIED", "points": 2},
    {"type": "MESSAGE", "label": "BOUNCED", "points": 0},
    {"type": "MESSAGE", "label": "REJECTED", "points": 0},
    {"type": "MESSAGE", "label": "CANCELLED", "points": 0},
    {"type": "MESSAGE", "label": "EXPIRED", "points": 0},
    {"type": "MESSAGE", "label": "COMPLAINED", "points": -10},
    {"type": "CALL", "points": 1, "sentiment": 5},
    {"type": "CALL", "direction": "OUTBOUND", "points": -0.5, "sentiment": 5},
    {"type": "CALL", "label": "COMPLETED", "points": 1, "sentiment": 5},
    {"type": "CALL", "label": "NOT_REACHED", "points": -0.2},
    {"type": "CALL", "label": "CANCELLED", "points": 0},
    {"type": "CALL", "label": "EXPIRED", "points": 0},
    {"type": "VISIT", "points": 4, "sentiment": 5},
    {"type": "REVIEW", "points": 1, "sentiment": 6},
    {"type": "INVOICE", "points": 0.5, "sentiment": 4}
]', 'profile-service', '2026-01-01T00:00:00Z');
