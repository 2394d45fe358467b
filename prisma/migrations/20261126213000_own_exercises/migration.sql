-- CreateEnum
CREATE TYPE "exercise_visibility" AS ENUM ('clinic', 'me');

-- AlterTable
ALTER TABLE "exercise" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "clinic_id" UUID,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "visibility" "exercise_visibility";

-- CreateIndex
CREATE INDEX "exercise_clinic_id_idx" ON "exercise"("clinic_id");

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "catalogue_words" (
    "slug" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "catalogue_words_pkey" PRIMARY KEY ("slug")
);

-- AddForeignKey
ALTER TABLE "catalogue_words" ADD CONSTRAINT "catalogue_words_slug_fkey" FOREIGN KEY ("slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Word and trigram operators are not leakproof, so that no index of theirs is used behind row security: the shared words move out.
INSERT INTO catalogue_words SELECT slug, search_text FROM exercise;
DROP INDEX exercise_words, exercise_search;
CREATE INDEX catalogue_words_whole ON catalogue_words USING gin (to_tsvector('simple'::regconfig, search_text));
CREATE INDEX catalogue_words_alike ON catalogue_words USING gin (search_text gin_trgm_ops);
CREATE FUNCTION keep_catalogue_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.clinic_id IS NULL THEN
    INSERT INTO catalogue_words VALUES (NEW.slug, NEW.search_text)
      ON CONFLICT (slug) DO UPDATE SET search_text = excluded.search_text;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER words_are_kept AFTER INSERT OR UPDATE OF search_text ON exercise FOR EACH ROW EXECUTE FUNCTION keep_catalogue_words();
GRANT SELECT ON catalogue_words TO plimsoll_app, plimsoll_backup;

-- An own exercise has a clinic, an owner and a visibility, and a slug that nobody can guess; a shared one has none of them.
ALTER TABLE exercise
  ADD CONSTRAINT own_slug CHECK ((clinic_id IS NOT NULL) = starts_with(slug, 'own_')),
  ADD CONSTRAINT own_slug_is_random CHECK (clinic_id IS NULL OR slug ~ '^own_[a-z0-9]{12}$'),
  ADD CONSTRAINT own_has_owner CHECK ((clinic_id IS NULL) = (owner_id IS NULL) AND (clinic_id IS NULL) = (visibility IS NULL)),
  ADD CONSTRAINT own_is_archived CHECK (CASE WHEN clinic_id IS NULL THEN archived_at IS NULL ELSE retired = (archived_at IS NOT NULL) END);

-- Row security: a clinic reads the shared rows and its own, and writes its own only. The catalogue is written by whoever owns the tables.
ALTER TABLE exercise ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise FORCE ROW LEVEL SECURITY;
CREATE POLICY library ON exercise FOR SELECT
  USING (clinic_id IS NULL OR clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_added ON exercise FOR INSERT
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_changed ON exercise FOR UPDATE
  USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY catalogue ON exercise TO CURRENT_USER USING (clinic_id IS NULL) WITH CHECK (clinic_id IS NULL);

-- A version is seen and written where its exercise is: the look-up runs under the policies above.
ALTER TABLE exercise_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_version FORCE ROW LEVEL SECURITY;
CREATE POLICY library ON exercise_version FOR SELECT
  USING (NOT starts_with(slug, 'own_') OR EXISTS (SELECT 1 FROM exercise e WHERE e.slug = exercise_version.slug));
CREATE POLICY own_added ON exercise_version FOR INSERT
  WITH CHECK (starts_with(slug, 'own_') AND EXISTS (SELECT 1 FROM exercise e WHERE e.slug = exercise_version.slug));
CREATE POLICY catalogue ON exercise_version TO CURRENT_USER
  USING (NOT starts_with(slug, 'own_')) WITH CHECK (NOT starts_with(slug, 'own_'));

-- Foreign keys look past row security (Z-7), so that a row of one clinic could name another clinic's exercise; this refuses it.
CREATE FUNCTION refuse_foreign_exercise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF TG_ARGV[0] = 'exercise_version_id' THEN
    SELECT v.slug INTO named FROM exercise_version v WHERE v.id = named::uuid;
  END IF;
  IF named IS NOT NULL AND (NOT starts_with(named, 'own_')
    OR EXISTS (SELECT 1 FROM exercise e WHERE e.slug = named AND e.clinic_id = NEW.clinic_id)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'no such exercise in this clinic' USING ERRCODE = 'foreign_key_violation';
END $$;
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON prescription
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_exercise('exercise_version_id');
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON strength_test
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_exercise('exercise_slug');
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON safety_override
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_exercise('exercise_slug');
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON exercise_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_exercise('slug');
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON exercise_favourite
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_exercise('slug');

-- What an own exercise is and whose never changes; it is archived, not deleted.
GRANT INSERT ON exercise, exercise_version TO plimsoll_app;
GRANT UPDATE (current_version, name_en, name_es, region, pattern, position, equipment, level, search_text, goals, needs, retired,
  visibility, archived_at) ON exercise TO plimsoll_app;
