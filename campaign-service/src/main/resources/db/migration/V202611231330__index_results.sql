-- What came of a campaign is counted by the days on which its contacts were planned and its decisions made.
create index ix_contact_campaign_planned on contact (campaign, planned_at) where campaign is not null;
create index ix_decision_campaign_stopped on decision (campaign, at) where outcome in ('BLOCKED', 'HELD_OUT');
