-- What a moment says about itself, read from its properties when it is recorded; see Telling.
ALTER TABLE interaction
    ADD COLUMN label           text,
    ADD COLUMN sentiment       numeric(4, 3),
    ADD COLUMN cost_amount     numeric(19, 6),
    ADD COLUMN cost_currency   text,
    ADD COLUMN conversation_id text,
    ADD CONSTRAINT ck_interaction_sentiment CHECK (sentiment BETWEEN -1 AND 1),
    ADD CONSTRAINT ck_interaction_cost CHECK ((cost_amount IS NULL) = (cost_currency IS NULL));

-- Calls, visits and contacts are few among the clicks of a person, and are what a filter is for. Interactions repeats
-- the condition.
CREATE INDEX ix_interaction_notable ON interaction (node_id, occurred_at, id)
    WHERE type <> 'EVENT' OR direction = 'OUTBOUND' OR channel NOT IN ('WEB', 'IN_APP');

COMMENT ON COLUMN interaction.label IS
    'what a weight may name: the name of an event, the status of a contact; null for page views and what has no name';
COMMENT ON COLUMN interaction.contact_id IS 'the contact that the moment is, or that it answers';

UPDATE interaction SET label = CASE WHEN origin = 'campaign' THEN status ELSE name END;

-- Written with the moments, in the same statement: see Timeline. Survives the moments, so a relationship outlives the
-- retention of what made it.
CREATE TABLE appreciation (
    node_id   uuid          NOT NULL,
    day       date          NOT NULL,
    brand     text          NOT NULL COLLATE "C",
    type      text          NOT NULL COLLATE "C",
    direction text          NOT NULL COLLATE "C",
    label     text          NOT NULL COLLATE "C",
    moments   bigint        NOT NULL,
    sentiment numeric(19, 3) NOT NULL,
    CONSTRAINT pk_appreciation PRIMARY KEY (node_id, day, brand, type, direction, label)
) WITH (fillfactor = 80);

COMMENT ON TABLE appreciation IS
    'how many moments of a kind a node had on a day (UTC), and the sum of their sentiments; what they are worth is policy';
COMMENT ON COLUMN appreciation.label IS 'empty where the moments have none, as is direction';

INSERT INTO appreciation (node_id, day, brand, type, direction, label, moments, sentiment)
SELECT node_id, (occurred_at AT TIME ZONE 'UTC')::date, brand, type, coalesce(direction, ''), coalesce(label, ''),
       count(*), 0
FROM interaction
GROUP BY 1, 2, 3, 4, 5, 6;
