CREATE TABLE interaction_baseline (
    node_id   uuid          NOT NULL,
    brand     text          NOT NULL COLLATE "C",
    type      text          NOT NULL COLLATE "C",
    channel   text          NOT NULL COLLATE "C",
    direction text          NOT NULL COLLATE "C",
    currency  text          NOT NULL COLLATE "C",
    moments   bigint        NOT NULL,
    cost      numeric(25, 6) NOT NULL,
    judged    bigint        NOT NULL,
    sentiment numeric(19, 3) NOT NULL,
    first_at  timestamptz   NOT NULL,
    last_at   timestamptz   NOT NULL,
    CONSTRAINT pk_interaction_baseline PRIMARY KEY (node_id, brand, type, channel, direction, currency)
);

COMMENT ON TABLE interaction_baseline IS 'what is left of moments that were kept long enough: counts, sums, first and last';
COMMENT ON COLUMN interaction_baseline.channel IS 'empty where the moments had none, as are direction and currency';
COMMENT ON COLUMN interaction_baseline.judged IS 'moments that had a sentiment, of which sentiment is the sum';

CREATE TABLE interaction_expiry (
    month      date        NOT NULL,
    type       text        NOT NULL COLLATE "C",
    moments    bigint      NOT NULL,
    expired_at timestamptz NOT NULL,
    CONSTRAINT pk_interaction_expiry PRIMARY KEY (month, type)
);

COMMENT ON TABLE interaction_expiry IS 'which types of which months became baseline facts, written with them';
