CREATE TABLE thing (
    id       uuid   NOT NULL,
    name     text   NOT NULL,
    revision bigint NOT NULL DEFAULT 1,
    CONSTRAINT pk_thing PRIMARY KEY (id)
);

-- What the creation of a thing stumbles over.
CREATE TABLE obstacle (
    name text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT pk_obstacle PRIMARY KEY (name)
);
