-- Only a query that names a campaign may take it for its index; see ADR 0020.
drop index ix_contact_dead_campaign;
create index ix_contact_dead_campaign on contact (campaign, id)
 where code in ('RETRIES_EXHAUSTED', 'PREPARATION_FAILED', 'RENDER_FAILED')
   and state in ('CANCELLED', 'REJECTED_PERMANENT', 'UNKNOWN')
   and campaign is not null;
