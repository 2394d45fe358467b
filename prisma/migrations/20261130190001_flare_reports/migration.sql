-- AlterEnum
ALTER TYPE "screening_occasion" ADD VALUE 'flare';

-- CreateEnum
CREATE TYPE "flare_cause" AS ENUM ('busy_day', 'bad_night', 'new_step', 'worry', 'nothing_known');

-- CreateTable
CREATE TABLE "flare_report" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "local_date" DATE NOT NULL,
    "is_over" BOOLEAN NOT NULL,
    "pain" SMALLINT,
    "usual_pain" SMALLINT,
    "spreading" BOOLEAN,
    "cause" "flare_cause",
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,

    CONSTRAINT "flare_report_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "flare_report_clinic_id_patient_id_recorded_at_idx" ON "flare_report"("clinic_id", "patient_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "flare_report" ADD CONSTRAINT "flare_report_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flare_report" ADD CONSTRAINT "flare_report_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own. A report is only ever added.
ALTER TABLE flare_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE flare_report FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON flare_report USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON flare_report AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON flare_report TO plimsoll_backup;
GRANT SELECT, INSERT ON flare_report TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON flare_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON flare_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE flare_report
  ADD CONSTRAINT pain_range CHECK (pain BETWEEN 0 AND 10),
  ADD CONSTRAINT usual_pain_range CHECK (usual_pain BETWEEN 0 AND 10),
  ADD CONSTRAINT date_range CHECK (local_date BETWEEN DATE '1990-01-01' AND DATE '2200-01-01'),
  ADD CONSTRAINT pain_while_it_lasts CHECK (is_over OR pain IS NOT NULL);

-- Whatever is worked out from the reports is worked out anew.
CREATE TRIGGER raises_revision_insert AFTER INSERT ON flare_report REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_update AFTER UPDATE ON flare_report REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_delete AFTER DELETE ON flare_report REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
