-- Which segments there are and who is in them, as profile-service tells it. Rebuilt from the compacted topics.
create table segment_projection (
    key     text   not null,
    brand   text   not null,
    version bigint not null,
    constraint pk_segment_projection primary key (key)
);

create table segment_membership_projection (
    profile_id uuid    not null,
    segment    text    not null,
    version    bigint  not null,
    member     boolean not null,
    constraint pk_segment_membership_projection primary key (profile_id, segment)
);
