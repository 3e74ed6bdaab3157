CREATE TABLE identifier_namespace (
    name        text        NOT NULL COLLATE "C",
    is_unique   boolean     NOT NULL,
    limit_count integer,
    limit_per   text,
    blocked     text[]      NOT NULL,
    revision    bigint      NOT NULL,
    changed_at  timestamptz NOT NULL,
    CONSTRAINT pk_identifier_namespace PRIMARY KEY (name),
    CONSTRAINT ck_identifier_namespace_limit CHECK (
        (limit_count IS NULL) = (limit_per IS NULL) AND limit_count > 0 AND limit_per IN ('EVER', 'MONTH', 'WEEK'))
);

COMMENT ON COLUMN identifier_namespace.blocked IS 'values that stand for nobody; * stands for any characters';

INSERT INTO identifier_namespace (name, is_unique, limit_count, limit_per, blocked, revision, changed_at)
SELECT n.name, n.is_unique, n.limit_count, CASE WHEN n.limit_count IS NULL THEN NULL ELSE 'EVER' END,
       CASE n.name
           WHEN 'email' THEN '{info@*,noreply@*,no-reply@*,postmaster@*,webmaster@*,abuse@*}'::text[]
           WHEN 'phone' THEN '{}'
           ELSE '{"null",nil,none,undefined,nan,unknown,anonymous,guest,true,false,-1,0,[object object]}' END,
       1, now()
FROM (VALUES ('user_id', true, 10), ('crm', true, 10), ('loyalty', true, 10), ('email', false, 20), ('phone', false, 20),
             ('social', false, 20), ('device', false, NULL), ('anonymous_id', false, NULL))
    AS n (name, is_unique, limit_count);
