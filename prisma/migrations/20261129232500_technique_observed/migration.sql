-- CreateTable
CREATE TABLE "technique_observation" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "technique_observation_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "technique_observation_clinic_id_patient_id_idx" ON "technique_observation"("clinic_id", "patient_id");

-- AddForeignKey
ALTER TABLE "technique_observation" ADD CONSTRAINT "technique_observation_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technique_observation" ADD CONSTRAINT "technique_observation_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technique_observation" ADD CONSTRAINT "technique_observation_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technique_observation" ADD CONSTRAINT "technique_observation_clinic_id_withdrawn_by_id_fkey" FOREIGN KEY ("clinic_id", "withdrawn_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own. A row is written once and taken back once at most.
ALTER TABLE technique_observation ENABLE ROW LEVEL SECURITY;
ALTER TABLE technique_observation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON technique_observation USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON technique_observation AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON technique_observation TO plimsoll_backup;
GRANT SELECT, INSERT ON technique_observation TO plimsoll_app;
GRANT UPDATE (withdrawn_at, withdrawn_by_id) ON technique_observation TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON technique_observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON technique_observation FOR EACH ROW EXECUTE FUNCTION end_only_once('withdrawn_at', 'withdrawn_by_id');
ALTER TABLE technique_observation
  ADD CONSTRAINT withdrawn_by_whom CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL));
CREATE UNIQUE INDEX seen_once ON technique_observation (clinic_id, patient_id, lineage_id) WHERE withdrawn_at IS NULL;
