-- CreateTable
CREATE TABLE "caution_record" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "is_cautious" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "caution_record_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "caution_record_clinic_id_patient_id_recorded_at_idx" ON "caution_record"("clinic_id", "patient_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "caution_record" ADD CONSTRAINT "caution_record_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caution_record" ADD CONSTRAINT "caution_record_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own. Only ever added.
ALTER TABLE caution_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE caution_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON caution_record USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON caution_record AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON caution_record TO plimsoll_backup;
GRANT SELECT, INSERT ON caution_record TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON caution_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON caution_record FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE caution_record ADD CONSTRAINT reason_length CHECK (char_length(btrim(reason)) BETWEEN 1 AND 1000);
