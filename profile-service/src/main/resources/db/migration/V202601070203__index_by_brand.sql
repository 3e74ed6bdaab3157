-- Whoever sees one brand alone must not read through those of all others.
CREATE INDEX ix_quarantined_item_brand ON quarantined_item (brand, id);
CREATE INDEX ix_import_brand ON import (brand, id);
