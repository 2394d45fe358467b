-- A birth date opens the patient's link: beside its code it is printed only where a clinic has chosen so knowingly. Record number on every
-- sheet; who was moved from another choice is told until the settings are saved again.
ALTER TABLE clinic ADD COLUMN sheet_identity_moved boolean NOT NULL DEFAULT false;

-- The owner of the table is held to its row security too, and has no clinic.
ALTER TABLE clinic NO FORCE ROW LEVEL SECURITY;
UPDATE clinic SET sheet_identity_moved = true WHERE handout_identity <> 'record_number';
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;

CREATE TYPE sheet_identity AS ENUM ('record_number', 'both');
ALTER TABLE clinic ALTER COLUMN handout_identity DROP DEFAULT;
ALTER TABLE clinic ALTER COLUMN handout_identity TYPE sheet_identity USING 'record_number'::sheet_identity;
ALTER TABLE clinic ALTER COLUMN handout_identity SET DEFAULT 'record_number';
DROP TYPE handout_identity;
ALTER TYPE sheet_identity RENAME TO handout_identity;
