-- CreateEnum
CREATE TYPE "exercise_signature_act" AS ENUM ('signed', 'withdrawn');

-- AlterTable
ALTER TABLE "practitioner_role" ADD COLUMN IF NOT EXISTS "clinical_lead" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "exercise" ADD COLUMN     "goals" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "needs" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "exercise_signature" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "act" "exercise_signature_act" NOT NULL,
    "reason" TEXT,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_signature_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "exercise_favourite" (
    "clinic_id" UUID NOT NULL,
    "practitioner_role_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_favourite_pkey" PRIMARY KEY ("clinic_id","practitioner_role_id","slug")
);

-- CreateIndex
CREATE INDEX "exercise_signature_clinic_id_slug_signed_at_idx" ON "exercise_signature"("clinic_id", "slug", "signed_at");

-- AddForeignKey
ALTER TABLE "exercise_signature" ADD CONSTRAINT "exercise_signature_slug_version_fkey" FOREIGN KEY ("slug", "version") REFERENCES "exercise_version"("slug", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_signature" ADD CONSTRAINT "exercise_signature_clinic_id_signed_by_id_fkey" FOREIGN KEY ("clinic_id", "signed_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_favourite" ADD CONSTRAINT "exercise_favourite_clinic_id_practitioner_role_id_fkey" FOREIGN KEY ("clinic_id", "practitioner_role_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_favourite" ADD CONSTRAINT "exercise_favourite_slug_fkey" FOREIGN KEY ("slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an exercise is offered for and what it needs, beside its words, so that a search need not open them.
UPDATE exercise e SET
  goals = ARRAY(SELECT jsonb_object_keys(v.content->'defaultDosage') ORDER BY 1),
  needs = ARRAY(SELECT jsonb_array_elements_text(v.content->'equipmentNeeded'))
  FROM exercise_version v WHERE v.slug = e.slug AND v.version = e.current_version;
ALTER TABLE exercise ALTER COLUMN goals SET NOT NULL, ALTER COLUMN needs SET NOT NULL;

-- Whole words in any order; the trigram index beside it forgives a typo.
CREATE INDEX exercise_words ON exercise USING gin (to_tsvector('simple'::regconfig, search_text));

-- Row security: the clinic's own rows.
ALTER TABLE exercise_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON exercise_signature USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
ALTER TABLE exercise_favourite ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_favourite FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON exercise_favourite USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE exercise_signature
  ADD CONSTRAINT reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT withdrawn_says_why CHECK ((act = 'withdrawn') = (reason IS NOT NULL));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON exercise_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON exercise_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON exercise_signature TO plimsoll_app;
GRANT SELECT, INSERT, DELETE ON exercise_favourite TO plimsoll_app;
GRANT SELECT ON exercise_signature, exercise_favourite TO plimsoll_backup;
