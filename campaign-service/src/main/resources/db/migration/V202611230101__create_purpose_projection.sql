-- Which purposes there are and of which class, as consent-service tells it. Rebuilt from the compacted topic.
create table purpose_projection (
    key           text   not null,
    purpose_class text,
    version       bigint not null,
    constraint pk_purpose_projection primary key (key)
);
