-- DropIndex
DROP INDEX "exercise_clinic_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "exercise_clinic_id_slug_key" ON "exercise"("clinic_id", "slug");

-- CreateTable
CREATE TABLE "exercise_name" (
    "slug" TEXT NOT NULL,
    "locale" "language" NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "clinic_id" UUID,

    CONSTRAINT "exercise_name_pkey" PRIMARY KEY ("slug","locale")
);

-- CreateIndex
CREATE INDEX "exercise_name_locale_name_idx" ON "exercise_name"("locale", "name");

-- AddForeignKey
ALTER TABLE "exercise_name" ADD CONSTRAINT "exercise_name_slug_fkey" FOREIGN KEY ("slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The names there are, those of the clinics' own exercises too: forced row security would hide them from whoever runs this, and from the
-- check of a new foreign key. They are folded as the search did it so far; the import of the catalogue and the next saving of an own
-- exercise fold them as it does now.
ALTER TABLE exercise NO FORCE ROW LEVEL SECURITY;
INSERT INTO exercise_name (slug, locale, name, folded, clinic_id)
  SELECT slug, locale::language, name, trim(translate(lower(name), 'áéíóúüñ-', 'aeiouun ')), clinic_id
  FROM exercise CROSS JOIN LATERAL (VALUES ('en', name_en), ('es', name_es)) AS named (locale, name);

-- AlterTable
ALTER TABLE "exercise" DROP COLUMN "name_en",
DROP COLUMN "name_es";

-- A draft is listed by one name, the one that staff read.
ALTER TABLE exercise_draft RENAME COLUMN name_en TO name;

-- A name belongs to the clinic of its exercise, or to none as its exercise does (Z-7).
ALTER TABLE exercise_name
  ADD CONSTRAINT name_length CHECK (char_length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT own_slug CHECK ((clinic_id IS NOT NULL) = starts_with(slug, 'own_')),
  ADD CONSTRAINT exercise_name_clinic_id_slug_fkey FOREIGN KEY (clinic_id, slug) REFERENCES exercise (clinic_id, slug);
ALTER TABLE exercise FORCE ROW LEVEL SECURITY;

-- Row security as for exercises: a clinic reads the shared rows and its own, and writes its own only.
ALTER TABLE exercise_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_name FORCE ROW LEVEL SECURITY;
CREATE POLICY library ON exercise_name FOR SELECT
  USING (clinic_id IS NULL OR clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_added ON exercise_name FOR INSERT
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_changed ON exercise_name FOR UPDATE
  USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY catalogue ON exercise_name TO CURRENT_USER USING (clinic_id IS NULL) WITH CHECK (clinic_id IS NULL);

GRANT SELECT, INSERT ON exercise_name TO plimsoll_app;
GRANT UPDATE (name, folded) ON exercise_name TO plimsoll_app;
GRANT SELECT ON exercise_name TO plimsoll_backup;
