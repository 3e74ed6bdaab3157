-- Which topics there are and of which brand, as consent-service tells it. Rebuilt from the compacted topic.
create table topic_projection (
    key     text   not null,
    brand   text,
    version bigint not null,
    constraint pk_topic_projection primary key (key)
);
