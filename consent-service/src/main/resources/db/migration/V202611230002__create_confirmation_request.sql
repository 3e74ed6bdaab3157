-- Mails that ask people to confirm what was granted. Content is what the link will hold, not yet sealed: whoever reads
-- the table cannot make the link. The address is forgotten with the last attempt.
CREATE TABLE confirmation_request (
    id         uuid        NOT NULL,
    state      text        NOT NULL,
    address    text,
    content    bytea       NOT NULL,
    attempts   integer     NOT NULL,
    due_at     timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_confirmation_request PRIMARY KEY (id),
    CONSTRAINT ck_confirmation_request_state CHECK (state IN ('QUEUED', 'SENT', 'GIVEN_UP')),
    CONSTRAINT ck_confirmation_request_address CHECK ((state = 'QUEUED') = (address IS NOT NULL))
);

CREATE INDEX ix_confirmation_request_due ON confirmation_request (due_at) WHERE state = 'QUEUED';
CREATE INDEX ix_confirmation_request_expires ON confirmation_request (expires_at);
