-- The traits whose names and types the Segment specification and sources of ours agree about, so that rules may name them.
-- Others that they know, such as birthday, address and company, come in more than one form and stay undefined.
INSERT INTO trait_definition (name, type, category, brands, policy, validation, verified_by, description, computed,
                              version, change, folding, created_at, changed_at)
SELECT s.name, s.type, s.category, '{}', 'MOST_RECENT', '{}', '{}', s.description, false, 1, s.change, s.change, now(), now()
FROM (SELECT v.*, nextval('trait_definition_change') AS change
      FROM (VALUES ('firstName', 'STRING', 'IDENTITY', 'Given name'),
                   ('lastName', 'STRING', 'IDENTITY', 'Family name'),
                   ('name', 'STRING', 'IDENTITY', 'Full name'),
                   ('username', 'STRING', 'IDENTITY', 'Name of the account'),
                   ('title', 'STRING', 'IDENTITY', 'Form of address, or position'),
                   ('gender', 'STRING', 'IDENTITY', 'Gender, as they state it'),
                   ('age', 'NUMBER', 'IDENTITY', 'Age in years'),
                   ('email', 'STRING', 'CONTACT', 'E-mail address'),
                   ('phone', 'STRING', 'CONTACT', 'Telephone number'),
                   ('website', 'STRING', 'CONTACT', 'Address of their website'),
                   ('street', 'STRING', 'CONTACT', 'Street and number'),
                   ('postalCode', 'STRING', 'CONTACT', 'Postal code'),
                   ('city', 'STRING', 'CONTACT', 'Place where they live'),
                   ('country', 'STRING', 'LOCALE', 'Country, such as NL'),
                   ('language', 'STRING', 'LOCALE', 'Language, such as nl'),
                   ('locale', 'STRING', 'LOCALE', 'Language and region, such as nl-BE'),
                   ('timezone', 'STRING', 'LOCALE', 'Time zone, such as Europe/Amsterdam'),
                   ('timeZone', 'STRING', 'LOCALE', 'Time zone, such as Europe/Amsterdam'),
                   ('plan', 'STRING', 'BEHAVIOUR', 'Plan they are on'),
                   ('logins', 'NUMBER', 'BEHAVIOUR', 'How often they signed in'),
                   ('loyaltyTier', 'STRING', 'BEHAVIOUR', 'Tier in the loyalty programme'),
                   ('loyaltyPoints', 'NUMBER', 'BEHAVIOUR', 'Points in the loyalty programme'),
                   ('lifetimeValue', 'NUMBER', 'BEHAVIOUR', 'What they have spent, as the source reckons it'),
                   ('subjectType', 'STRING', 'BEHAVIOUR', 'What kind of person they are to the brand'),
                   ('specialism', 'STRING', 'BEHAVIOUR', 'Professional specialism, such as cardiology'),
                   ('dueDate', 'DATE', 'HEALTH', 'The day on which the child is expected'),
                   ('pregnancyWeek', 'NUMBER', 'HEALTH', 'Week of the pregnancy'))
           AS v (name, type, category, description)) s;

INSERT INTO trait_definition_version (name, version, settings, changed_at)
SELECT name, version,
       jsonb_build_object('type', type, 'category', category, 'brands', brands, 'policy', policy, 'validation', validation,
                          'verifiedBy', verified_by, 'description', description),
       changed_at
FROM trait_definition;

INSERT INTO outbox (topic, key, version)
SELECT 'profile.catalogue.v1', 'TRAIT:' || name, change FROM trait_definition ORDER BY change;

-- What was claimed before there were definitions was folded without them.
INSERT INTO trait_refold (name, after_id, republish, examined, changed, expected, requested_at)
SELECT d.name, '00000000-0000-0000-0000-000000000000', false, 0, 0, greatest(c.reltuples, 0), now()
FROM trait_definition d CROSS JOIN pg_class c
WHERE c.oid = 'profile'::regclass AND EXISTS (SELECT FROM fragment);
