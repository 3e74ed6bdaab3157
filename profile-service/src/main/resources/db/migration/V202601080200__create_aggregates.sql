-- What is kept of moments: see the package aggregate, and ADR 0024.
CREATE TABLE aggregate_series (
    id          integer     NOT NULL GENERATED ALWAYS AS IDENTITY,
    brand       text        NOT NULL COLLATE "C",
    event       text        NOT NULL COLLATE "C",
    filter      text        NOT NULL COLLATE "C",
    property    text        NOT NULL COLLATE "C",
    spread      boolean     NOT NULL,
    backfill_id uuid        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    dropped_at  timestamptz,
    CONSTRAINT pk_aggregate_series PRIMARY KEY (id)
);
CREATE UNIQUE INDEX uq_aggregate_series_key ON aggregate_series (brand, event, filter, property, spread)
    WHERE dropped_at IS NULL;
CREATE INDEX ix_aggregate_series_backfill_id ON aggregate_series (backfill_id);

COMMENT ON TABLE aggregate_series IS 'which moments are counted, and which of their properties; windows are none of its business';
COMMENT ON COLUMN aggregate_series.event IS '* for every moment';
COMMENT ON COLUMN aggregate_series.filter IS 'CEL; empty for none, as is property';
COMMENT ON COLUMN aggregate_series.spread IS 'whether each value of the property is counted by itself';

CREATE TABLE aggregate_use (
    series_id integer NOT NULL,
    owner     text    NOT NULL COLLATE "C",
    published boolean NOT NULL,
    CONSTRAINT pk_aggregate_use PRIMARY KEY (series_id, owner),
    CONSTRAINT fk_aggregate_use_series FOREIGN KEY (series_id) REFERENCES aggregate_series (id) ON DELETE CASCADE
);
CREATE INDEX ix_aggregate_use_owner ON aggregate_use (owner);

COMMENT ON TABLE aggregate_use IS 'for whom a series is kept; without anybody it is dropped';
COMMENT ON COLUMN aggregate_use.published IS 'whether its values are published, so that a new moment is a change of the person';

-- Facts, so they are distributed by node_id.
CREATE TABLE aggregate_bucket (
    node_id   uuid    NOT NULL,
    series_id integer NOT NULL,
    day       date    NOT NULL,
    value     text    NOT NULL COLLATE "C",
    moments   bigint  NOT NULL,
    total     numeric,
    least     numeric,
    greatest  numeric,
    first_at  timestamptz,
    last_at   timestamptz,
    CONSTRAINT pk_aggregate_bucket PRIMARY KEY (node_id, series_id, day, value)
) WITH (fillfactor = 80);
CREATE INDEX ix_aggregate_bucket_day ON aggregate_bucket (series_id, day) WHERE value = '';

COMMENT ON TABLE aggregate_bucket IS 'what a node had of a series on a day (UTC)';
COMMENT ON COLUMN aggregate_bucket.value IS
    'JSON of a value that is counted by itself; empty for the whole day, whose row is written and locked first';
COMMENT ON COLUMN aggregate_bucket.total IS 'of the values that are numbers, as are least and greatest; null without one';

CREATE TABLE aggregate_backfill (
    id          uuid        NOT NULL,
    state       text        NOT NULL,
    seen_at     timestamptz,
    awaits      text[],
    created_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CONSTRAINT pk_aggregate_backfill PRIMARY KEY (id),
    CONSTRAINT ck_aggregate_backfill_state CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED'))
);
CREATE INDEX ix_aggregate_backfill_open ON aggregate_backfill (id) WHERE state IN ('WAITING', 'RUNNING');

COMMENT ON TABLE aggregate_backfill IS 'counts the moments that were there before their series';
COMMENT ON COLUMN aggregate_backfill.seen_at IS 'when a worker first saw it: its series are committed then';
COMMENT ON COLUMN aggregate_backfill.awaits IS
    'transactions that may have recorded moments without having known the series; null until they are known';

CREATE TABLE aggregate_backfill_range (
    backfill_id uuid    NOT NULL,
    number      integer NOT NULL,
    after_id    uuid    NOT NULL,
    end_id      uuid    NOT NULL,
    done        boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_aggregate_backfill_range PRIMARY KEY (backfill_id, number),
    CONSTRAINT fk_aggregate_backfill_range_backfill FOREIGN KEY (backfill_id)
        REFERENCES aggregate_backfill (id) ON DELETE CASCADE
);
CREATE INDEX ix_aggregate_backfill_range_open ON aggregate_backfill_range (backfill_id, number) WHERE NOT done;

COMMENT ON TABLE aggregate_backfill_range IS 'a part of all nodes, which are spread evenly; each is worked on by one replica at a time';
