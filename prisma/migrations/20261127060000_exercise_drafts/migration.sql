-- CreateEnum
CREATE TYPE "exercise_source" AS ENUM ('free_exercise_db', 'wger');

-- CreateTable
CREATE TABLE "exercise_draft" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "source" "exercise_source" NOT NULL,
    "source_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "notes" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_draft_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exercise_draft_clinic_id_source_source_id_key" ON "exercise_draft"("clinic_id", "source", "source_id");

-- AddForeignKey
ALTER TABLE "exercise_draft" ADD CONSTRAINT "exercise_draft_slug_fkey" FOREIGN KEY ("slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_draft" ADD CONSTRAINT "exercise_draft_clinic_id_added_by_id_fkey" FOREIGN KEY ("clinic_id", "added_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE exercise_draft
  ADD CONSTRAINT source_id_length CHECK (char_length(source_id) BETWEEN 1 AND 200),
  ADD CONSTRAINT name_length CHECK (char_length(name_en) BETWEEN 1 AND 60),
  ADD CONSTRAINT revision_counts CHECK (revision >= 1);

-- Row security: the clinic's own rows; one that has become an exercise is kept as it is, so that it is not brought in again.
ALTER TABLE exercise_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON exercise_draft USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY open_ones_change ON exercise_draft AS RESTRICTIVE FOR UPDATE USING (slug IS NULL) WITH CHECK (true);
CREATE POLICY open_ones_go ON exercise_draft AS RESTRICTIVE FOR DELETE USING (slug IS NULL);
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON exercise_draft
  FOR EACH ROW WHEN (NEW.slug IS NOT NULL) EXECUTE FUNCTION refuse_foreign_exercise('slug');

GRANT SELECT, INSERT, DELETE ON exercise_draft TO plimsoll_app;
GRANT UPDATE (name_en, content, revision, slug) ON exercise_draft TO plimsoll_app;
GRANT SELECT ON exercise_draft TO plimsoll_backup;
