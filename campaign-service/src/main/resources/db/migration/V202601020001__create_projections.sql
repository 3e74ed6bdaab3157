-- Who people are, what they are like and what they permit, as their owners tell it. Rebuilt from the compacted topics.
create table profile_projection (
    profile_id  uuid   not null,
    version     bigint not null,
    state       text   not null,
    merged_into uuid,
    root        uuid   not null,
    snapshot    jsonb  not null,
    constraint pk_profile_projection primary key (profile_id),
    constraint ck_profile_projection_state check (state in ('ACTIVE', 'RESTRICTED', 'MERGED', 'ERASED'))
);

create index ix_profile_projection_root on profile_projection (root);

create table identifier_projection (
    profile_id uuid not null,
    ik         text not null,
    constraint pk_identifier_projection primary key (profile_id, ik)
);

create index ix_identifier_projection_ik on identifier_projection (ik);

create table trait_projection (
    profile_id uuid   not null,
    version    bigint not null,
    snapshot   jsonb  not null,
    constraint pk_trait_projection primary key (profile_id)
);

create table permission_projection (
    profile_id      uuid   not null,
    version         bigint not null,
    profile_version bigint not null,
    snapshot        jsonb  not null,
    constraint pk_permission_projection primary key (profile_id)
);
