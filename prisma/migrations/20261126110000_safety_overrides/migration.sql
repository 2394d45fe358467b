-- CreateEnum
CREATE TYPE "safety_note_kind" AS ENUM ('override', 'caution_noted');

-- AlterEnum
ALTER TYPE "alert_rule" ADD VALUE 'precaution_conflict';

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "condition_id" UUID,
ADD COLUMN     "lineage_id" UUID;

-- CreateTable
CREATE TABLE "safety_override" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "exercise_slug" TEXT NOT NULL,
    "condition_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "kind" "safety_note_kind" NOT NULL,
    "reason" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "safety_override_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "safety_override_clinic_id_patient_id_idx" ON "safety_override"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "condition_clinic_id_patient_id_id_key" ON "condition"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_condition_id_lineage_id_rule_key" ON "alert"("clinic_id", "patient_id", "condition_id", "lineage_id", "rule");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_condition_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "condition_id") REFERENCES "condition"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_override" ADD CONSTRAINT "safety_override_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_override" ADD CONSTRAINT "safety_override_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_override" ADD CONSTRAINT "safety_override_exercise_slug_fkey" FOREIGN KEY ("exercise_slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_override" ADD CONSTRAINT "safety_override_clinic_id_patient_id_condition_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "condition_id") REFERENCES "condition"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_override" ADD CONSTRAINT "safety_override_clinic_id_decided_by_id_fkey" FOREIGN KEY ("clinic_id", "decided_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own.
ALTER TABLE safety_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE safety_override FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON safety_override USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON safety_override AS RESTRICTIVE
  USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());

ALTER TABLE safety_override
  ADD CONSTRAINT rule_known CHECK (rule ~ '^(\*|(pattern:|check:)?[a-z0-9_]{1,60})$'),
  ADD CONSTRAINT reason_length CHECK (char_length(reason) BETWEEN 1 AND 1000),
  ADD CONSTRAINT override_has_reason CHECK (kind <> 'override' OR (reason IS NOT NULL AND char_length(regexp_replace(reason, '\s', '', 'g')) >= 10));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON safety_override FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON safety_override FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON safety_override TO plimsoll_app;
GRANT SELECT ON safety_override TO plimsoll_backup;

-- An alert about a precaution names the prescription and the condition, every other neither. A value that was added to a type in this
-- transaction cannot be used in it yet: the name is compared as text.
ALTER TABLE alert ADD CONSTRAINT conflict_names_both
  CHECK ((rule::text = 'precaution_conflict') = (condition_id IS NOT NULL) AND (condition_id IS NULL) = (lineage_id IS NULL));
