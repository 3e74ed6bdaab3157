-- What can be handled in a period counts until the period is over; null for what lasts as long as the campaign.
alter table campaign_capacity
    add column ends_at timestamptz;

create index ix_campaign_capacity_ends_at on campaign_capacity (ends_at) where ends_at is not null;
