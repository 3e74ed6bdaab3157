-- A page is read by one look into an index, whatever it is asked for, open or settled; an item is open or settled.
DROP INDEX ix_quarantined_item_open;
DROP INDEX ix_quarantined_item_open_code;
DROP INDEX ix_quarantined_item_source;
DROP INDEX ix_quarantined_item_brand;

CREATE INDEX ix_quarantined_item_open ON quarantined_item (id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_open_code ON quarantined_item (code, id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_open_brand ON quarantined_item (brand, id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_open_brand_code ON quarantined_item (brand, code, id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_open_source ON quarantined_item (source, id) WHERE settled_at IS NULL;
CREATE INDEX ix_quarantined_item_open_source_code ON quarantined_item (source, code, id) WHERE settled_at IS NULL;

CREATE INDEX ix_quarantined_item_settled ON quarantined_item (id) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_quarantined_item_settled_code ON quarantined_item (code, id) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_quarantined_item_settled_brand ON quarantined_item (brand, id) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_quarantined_item_settled_brand_code ON quarantined_item (brand, code, id) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_quarantined_item_settled_source ON quarantined_item (source, id) WHERE settled_at IS NOT NULL;
CREATE INDEX ix_quarantined_item_settled_source_code ON quarantined_item (source, code, id) WHERE settled_at IS NOT NULL;

CREATE INDEX ix_source_rejection_brand ON source_rejection (brand, source, code);
CREATE INDEX ix_observed_event_brand ON observed_event (brand, source, type, event);
