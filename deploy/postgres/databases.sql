-- One role and one database per service; a role sees no other service's data.
-- The passwords are those of the local platform: a production installation makes its roles with its own.
create role profile login password 'profile';
create role consent login password 'consent';
create role campaign login password 'campaign';

create database profile owner profile locale_provider builtin builtin_locale 'C.UTF-8' template template0;
create database consent owner consent locale_provider builtin builtin_locale 'C.UTF-8' template template0;
create database campaign owner campaign locale_provider builtin builtin_locale 'C.UTF-8' template template0;

revoke connect on database profile, consent, campaign from public;

\connect profile
create extension pg_trgm;
create extension fuzzystrmatch;
create extension unaccent;

\connect consent
create extension pg_trgm;
create extension fuzzystrmatch;
create extension unaccent;

\connect campaign
create extension pg_trgm;
create extension fuzzystrmatch;
create extension unaccent;
