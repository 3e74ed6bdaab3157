-- The words of a published revision, compiled once: rendering reads nothing else.
CREATE TABLE compiled_template (
    revision_id uuid NOT NULL,
    key text NOT NULL,
    locale text NOT NULL,
    fallback boolean NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_compiled_template PRIMARY KEY (revision_id, key, locale)
);

CREATE UNIQUE INDEX uq_compiled_template_fallback ON compiled_template (revision_id, key) WHERE fallback;
