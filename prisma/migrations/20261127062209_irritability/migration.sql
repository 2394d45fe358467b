-- CreateEnum
CREATE TYPE "night_or_rest_pain" AS ENUM ('none', 'intermittent', 'constant');

-- CreateTable
CREATE TABLE "irritability_assessment" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "pain_worst" SMALLINT NOT NULL,
    "night_or_rest_pain" "night_or_rest_pain" NOT NULL,
    "settle_minutes" INTEGER NOT NULL,
    "assessed_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "irritability_assessment_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "irritability_assessment_clinic_id_patient_id_recorded_at_idx" ON "irritability_assessment"("clinic_id", "patient_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "irritability_assessment" ADD CONSTRAINT "irritability_assessment_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own.
ALTER TABLE irritability_assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE irritability_assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON irritability_assessment USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON irritability_assessment AS RESTRICTIVE
  USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());

ALTER TABLE irritability_assessment
  ADD CONSTRAINT pain_range CHECK (pain_worst BETWEEN 0 AND 10),
  ADD CONSTRAINT settle_range CHECK (settle_minutes BETWEEN 0 AND 10080),
  ADD CONSTRAINT date_range CHECK (assessed_on BETWEEN DATE '1990-01-01' AND DATE '2200-01-01');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON irritability_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON irritability_assessment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON irritability_assessment TO plimsoll_app;
GRANT SELECT ON irritability_assessment TO plimsoll_backup;
