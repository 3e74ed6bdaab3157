-- Which replica reads a mailbox: its messages are numbered, and two who delete would mean each other's.
create table mailbox_lease (
    mailbox text        not null,
    holder  uuid        not null,
    until   timestamptz not null,
    constraint pk_mailbox_lease primary key (mailbox)
);
