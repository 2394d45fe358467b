-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "agreed" TEXT,
    "next_on" DATE,
    "corrects_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "visit_clinic_id_patient_id_visited_on_idx" ON "visit"("clinic_id", "patient_id", "visited_on");

-- CreateIndex
CREATE UNIQUE INDEX "visit_clinic_id_patient_id_corrects_id_key" ON "visit"("clinic_id", "patient_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_clinic_id_patient_id_corrects_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "corrects_id") REFERENCES "visit"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own.
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON visit USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON visit AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON visit TO plimsoll_backup;
GRANT SELECT, INSERT ON visit TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON visit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON visit FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE visit
  ADD CONSTRAINT corrects_another CHECK (corrects_id <> id),
  ADD CONSTRAINT next_after_visit CHECK (next_on > visited_on);

-- The day of the last visit is what the patient's page and the end of a program are told by.
CREATE TRIGGER raises_revision_insert AFTER INSERT ON visit REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_update AFTER UPDATE ON visit REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_delete AFTER DELETE ON visit REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
