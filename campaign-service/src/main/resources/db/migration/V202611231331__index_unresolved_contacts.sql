-- What waits for somebody's word, or for one more try, is few and looked for among very many.
create index ix_contact_unknown on contact (id) where state = 'UNKNOWN';
create index ix_contact_faulty on contact (id)
    where state in ('CANCELLED', 'REJECTED_PERMANENT')
      and code in ('PREPARATION_FAILED', 'RENDER_FAILED', 'RETRIES_EXHAUSTED');
