-- What a contact rested on when it was sent, such as CONSENT, or FAIL_OPEN when consent-service did not answer.
alter table contact add column basis text;
alter table contact_attempt add column basis text;
