-- AlterTable
ALTER TABLE "program_version" ADD COLUMN     "pain_amber_to" SMALLINT;

-- The standard limits are published and stay.
ALTER TABLE program_version ADD CONSTRAINT amber_range
  CHECK (pain_amber_to IS NULL OR (pain_model = 'protective' AND pain_amber_to BETWEEN 2 AND 4) OR (pain_model = 'relative' AND pain_amber_to BETWEEN 1 AND 2));
