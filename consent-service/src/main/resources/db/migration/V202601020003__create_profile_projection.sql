-- What profile-service last told about its profiles; rebuilt from profile.profile.v1.
CREATE TABLE profile_projection (
    profile_id   uuid   NOT NULL,
    version      bigint NOT NULL,
    state        text   NOT NULL,
    merged_into  uuid,
    locale       text,
    time_zone    text,
    country      text,
    subject_type text,
    CONSTRAINT pk_profile_projection PRIMARY KEY (profile_id),
    CONSTRAINT ck_profile_projection_state CHECK (state IN ('ACTIVE', 'RESTRICTED', 'MERGED', 'ERASED'))
);

-- Which identifier keys are a profile. Two profiles may claim a key for the moment between the records of a merge.
CREATE TABLE identifier_projection (
    profile_id uuid   NOT NULL,
    ik         text   NOT NULL,
    namespace  text   NOT NULL,
    value      text   NOT NULL,
    brands     text[] NOT NULL,
    CONSTRAINT pk_identifier_projection PRIMARY KEY (profile_id, ik),
    CONSTRAINT fk_identifier_projection_profile FOREIGN KEY (profile_id) REFERENCES profile_projection (profile_id)
);

CREATE INDEX ix_identifier_projection_ik ON identifier_projection (ik);
