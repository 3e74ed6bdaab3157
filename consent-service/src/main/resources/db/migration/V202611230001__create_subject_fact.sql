-- What is said about a person beside choices: suppressions, preferences, attribute grants, relationships, guardians,
-- delegates and lifts. Append-only, under the identifier key that was named; members as in consent_event.
CREATE TABLE subject_fact (
    ik           text        NOT NULL,
    id           uuid        NOT NULL,
    person_seq   bigint      NOT NULL,
    profile_id   uuid,
    members      text[]      NOT NULL,
    brand        text,
    kind         text        NOT NULL,
    lowers       boolean     NOT NULL,
    said         jsonb       NOT NULL,
    authority    text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    effective_at timestamptz NOT NULL,
    evidence     jsonb,
    recorded_by  text        NOT NULL,
    CONSTRAINT pk_subject_fact PRIMARY KEY (ik, id),
    CONSTRAINT uq_subject_fact_person_seq UNIQUE (ik, person_seq),
    CONSTRAINT ck_subject_fact_kind CHECK (kind IN (
        'SUPPRESSION', 'TOPIC', 'CHANNEL_OFF', 'CHANNEL_ORDER', 'FREQUENCY', 'TIME_WINDOW', 'QUIET_HOURS', 'PAUSE',
        'LANGUAGE', 'BRAND_MUTE', 'ATTRIBUTE_GRANT', 'RELATIONSHIP', 'GUARDIANSHIP', 'DELEGATION', 'LIFT')),
    CONSTRAINT ck_subject_fact_authority CHECK (
        authority IN ('SUBJECT', 'GUARDIAN', 'RELAYED_BY_STAFF', 'SIGNAL', 'IMPORT', 'INFERRED')),
    CONSTRAINT ck_subject_fact_members CHECK (ik = ANY (members))
);

-- Finds what was said under another key while it was one person with this one; few facts have more than one member.
-- New entries go to their places at once: a list of those that wait would be read from end to end by every decision.
CREATE INDEX ix_subject_fact_shared ON subject_fact USING gin (members) WITH (fastupdate = off)
    WHERE cardinality(members) > 1 AND lowers;

ALTER INDEX ix_consent_event_shared_denial SET (fastupdate = off);
SELECT gin_clean_pending_list('ix_consent_event_shared_denial');

CREATE TRIGGER tr_subject_fact_append_only BEFORE UPDATE ON subject_fact
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who spoke, when that was not the person: a guardian; an identifier key.
ALTER TABLE consent_event ADD COLUMN spoken_by text;

-- Rule packs are versioned and put into force like the rest of the catalogue.
ALTER TABLE catalogue_entry DROP CONSTRAINT ck_catalogue_entry_kind;
ALTER TABLE catalogue_entry ADD CONSTRAINT ck_catalogue_entry_kind
    CHECK (kind IN ('CONTROLLER', 'BRAND', 'PURPOSE', 'TOPIC', 'NOTICE', 'RULE_PACK'));

-- Through which channels an identifier is an address, and what is known of it.
ALTER TABLE identifier_projection
    ADD COLUMN channels text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN verified boolean NOT NULL DEFAULT false,
    ADD COLUMN country  text;

-- Until the next version of a profile tells, an address is what its namespace says.
UPDATE identifier_projection SET channels = CASE namespace WHEN 'email' THEN '{EMAIL}'::text[] ELSE '{PHONE,SMS}' END
WHERE namespace IN ('email', 'phone');

-- What profile-service tells about traits: attributes are masked by category.
CREATE TABLE trait_projection (
    key      text   NOT NULL,
    category text,
    version  bigint NOT NULL,
    CONSTRAINT pk_trait_projection PRIMARY KEY (key)
);

-- When a published permission changes by itself next: a grant ends, a pause is over, the law changes.
ALTER TABLE permission_version ADD COLUMN next_change_at timestamptz;
CREATE INDEX ix_permission_version_next_change ON permission_version (next_change_at) WHERE next_change_at IS NOT NULL;
