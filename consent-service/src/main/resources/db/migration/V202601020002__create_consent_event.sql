-- The sequence of choices per identifier key; its row is locked while choices are appended.
CREATE TABLE consent_subject (
    ik          text        NOT NULL,
    last_seq    bigint      NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_consent_subject PRIMARY KEY (ik)
);

-- Choices, append-only, under the identifier key that they named. Members are the keys that were the same person when
-- the choice was made: it speaks for them too, and a denial keeps doing so after they were taken apart.
CREATE TABLE consent_event (
    ik                 text        NOT NULL,
    id                 uuid        NOT NULL,
    person_seq         bigint      NOT NULL,
    profile_id         uuid,
    members            text[]      NOT NULL,
    brand              text,
    purpose            text,
    topic              text,
    channel            text,
    contact_point      text,
    action             text        NOT NULL,
    basis              text        NOT NULL,
    authority          text        NOT NULL,
    state              text        NOT NULL,
    notice             text,
    occurred_at        timestamptz NOT NULL,
    received_at        timestamptz NOT NULL,
    effective_at       timestamptz NOT NULL,
    evidence           jsonb,
    recorded_by        text        NOT NULL,
    CONSTRAINT pk_consent_event PRIMARY KEY (ik, id),
    CONSTRAINT uq_consent_event_person_seq UNIQUE (ik, person_seq),
    CONSTRAINT ck_consent_event_action CHECK (
        action IN ('GRANT', 'CONFIRM', 'REFUSE', 'WITHDRAW', 'OBJECT', 'RENEW', 'INVALIDATE', 'REQUEST')),
    CONSTRAINT ck_consent_event_authority CHECK (
        authority IN ('SUBJECT', 'GUARDIAN', 'RELAYED_BY_STAFF', 'SIGNAL', 'IMPORT', 'INFERRED')),
    CONSTRAINT ck_consent_event_state CHECK (state IN ('EFFECTIVE', 'PENDING_DOUBLE_OPT_IN', 'HISTORICAL_ONLY')),
    CONSTRAINT ck_consent_event_members CHECK (ik = ANY (members))
);

-- Finds the denials that others of a person made while they were one; few choices have more than one member.
CREATE INDEX ix_consent_event_shared_denial ON consent_event USING gin (members)
    WHERE cardinality(members) > 1 AND action IN ('REFUSE', 'WITHDRAW', 'OBJECT', 'INVALIDATE');

-- Append-only is a promise to the person, and the database keeps it: nothing but an erasure removes a choice.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'consent events are append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER tr_consent_event_append_only BEFORE UPDATE ON consent_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
