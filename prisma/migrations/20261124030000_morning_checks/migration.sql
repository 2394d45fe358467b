-- CreateTable
CREATE TABLE "morning_check" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "local_date" DATE NOT NULL,
    "time_zone" TEXT NOT NULL,
    "pain" INTEGER,
    "region" TEXT,
    "corrects_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clock_skew_seconds" INTEGER,
    "related_person_id" UUID,

    CONSTRAINT "morning_check_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "morning_check_clinic_id_patient_id_local_date_idx" ON "morning_check"("clinic_id", "patient_id", "local_date");

-- CreateIndex
CREATE UNIQUE INDEX "morning_check_clinic_id_patient_id_corrects_id_key" ON "morning_check"("clinic_id", "patient_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "morning_check" ADD CONSTRAINT "morning_check_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "morning_check" ADD CONSTRAINT "morning_check_clinic_id_patient_id_corrects_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "corrects_id") REFERENCES "morning_check"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One answer to a morning's question; what comes later corrects it.
CREATE UNIQUE INDEX one_first_answer ON morning_check (clinic_id, patient_id, local_date) WHERE corrects_id IS NULL;
ALTER TABLE morning_check
  ADD CONSTRAINT pain_range CHECK (pain BETWEEN 0 AND 10),
  ADD CONSTRAINT region_known CHECK (region ~ '^[a-z_]{1,40}$'),
  ADD CONSTRAINT region_has_pain CHECK (region IS NULL OR pain IS NOT NULL),
  ADD CONSTRAINT corrects_another CHECK (corrects_id <> id);

-- Row security: the clinic's own rows, and for a patient their own.
ALTER TABLE morning_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE morning_check FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON morning_check USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON morning_check AS RESTRICTIVE
  USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON morning_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON morning_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON morning_check TO plimsoll_app;
GRANT SELECT ON morning_check TO plimsoll_backup;
