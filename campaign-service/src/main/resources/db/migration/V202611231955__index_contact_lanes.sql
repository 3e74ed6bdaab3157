-- What waits, by campaign (none is one of its own) and channel: what is held is left where it lies, and costs the
-- dispatcher one look.
create index ix_contact_lane on contact (coalesce(campaign, ''), channel, next_attempt_at)
 where state in ('PLANNED', 'REJECTED_TEMPORARY');
drop index ix_contact_due;
drop index ix_contact_campaign_pending;

create index ix_contact_reserver on contact (campaign) where state = 'RESERVED' and campaign is not null;

-- The campaigns and channels for which something waits, with the first moment of each: one look into the index per lane.
create view contact_lane as
with recursive lane as (
  (select coalesce(campaign, '') as campaign, channel, next_attempt_at
     from contact
    where state in ('PLANNED', 'REJECTED_TEMPORARY')
    order by coalesce(campaign, ''), channel, next_attempt_at
    limit 1)
  union all
  select next.campaign, next.channel, next.next_attempt_at
    from lane
   cross join lateral (
         select coalesce(contact.campaign, '') as campaign, contact.channel, contact.next_attempt_at
           from contact
          where state in ('PLANNED', 'REJECTED_TEMPORARY')
            and (coalesce(contact.campaign, ''), contact.channel) > (lane.campaign, lane.channel)
          order by coalesce(contact.campaign, ''), contact.channel, contact.next_attempt_at
          limit 1) next)
select campaign, channel, next_attempt_at as first_at
  from lane;

-- The campaigns of which somebody holds a contact.
create view contact_reserver as
with recursive lane as (
  (select campaign from contact where state = 'RESERVED' and campaign is not null order by campaign limit 1)
  union all
  select next.campaign
    from lane
   cross join lateral (
         select contact.campaign
           from contact
          where state = 'RESERVED' and contact.campaign > lane.campaign
          order by contact.campaign
          limit 1) next)
select campaign from lane;
