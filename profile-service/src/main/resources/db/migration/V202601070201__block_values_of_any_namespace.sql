-- The registry is the one place that knows values of nobody, at intake too, and for namespaces that nobody laid down.
UPDATE identifier_namespace
SET blocked = array_append(array_remove(blocked, '0'), '<zeros>'), revision = revision + 1
WHERE '0' = ANY (blocked);

INSERT INTO identifier_namespace (name, is_unique, limit_count, limit_per, blocked, revision, changed_at)
VALUES ('*', false, NULL, NULL,
        '{"null",nil,none,undefined,nan,unknown,anonymous,guest,true,false,-1,<zeros>,[object object]}', 1, now());

COMMENT ON COLUMN identifier_namespace.name IS 'a namespace; * for all about which nothing else is laid down';
COMMENT ON COLUMN identifier_namespace.blocked IS
    'values that stand for nobody; * stands for any characters, <zeros> for a value of zeros and dashes alone';
