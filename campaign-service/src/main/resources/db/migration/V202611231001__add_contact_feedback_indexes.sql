-- What a provider sends back names the contact as the provider knew it, or by the address that was used.
create index ix_contact_provider on contact (provider_id, channel) where provider_id is not null;
create index ix_contact_point on contact (contact_point_ik, sent_at) where sent_at is not null;
