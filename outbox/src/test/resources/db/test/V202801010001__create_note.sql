create table note (
    place bigint generated always as identity,
    consumer text not null,
    key      text,
    text     text not null unique
);

create table state (
    key     text primary key,
    version bigint not null,
    gone    boolean not null
);
