-- AlterTable
ALTER TABLE "sign_in_session" ADD COLUMN     "patient_device_id" UUID;

-- CreateTable
CREATE TABLE "patient_device" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "related_person_id" UUID,
    "access_link_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "is_first" BOOLEAN NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_in_id" UUID,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,

    CONSTRAINT "patient_device_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "patient_device_clinic_id_patient_id_idx" ON "patient_device"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_device_clinic_id_patient_id_id_key" ON "patient_device"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_clinic_id_patient_id_id_key" ON "access_link"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_clinic_id_patient_id_id_key" ON "sign_in_session"("clinic_id", "patient_id", "id");

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_clinic_id_patient_id_patient_device_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "patient_device_id") REFERENCES "patient_device"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_device" ADD CONSTRAINT "patient_device_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_device" ADD CONSTRAINT "patient_device_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_device" ADD CONSTRAINT "patient_device_clinic_id_patient_id_access_link_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "access_link_id") REFERENCES "access_link"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_device" ADD CONSTRAINT "patient_device_clinic_id_patient_id_dismissed_in_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "dismissed_in_id") REFERENCES "sign_in_session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_device" ADD CONSTRAINT "patient_device_clinic_id_acknowledged_by_id_fkey" FOREIGN KEY ("clinic_id", "acknowledged_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The clinic's own rows, and for a patient their own. What was opened when stays; only that it was seen is added.
ALTER TABLE patient_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_device FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON patient_device USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON patient_device AS RESTRICTIVE
  USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON patient_device TO plimsoll_backup;
GRANT SELECT, INSERT, UPDATE (dismissed_at, dismissed_in_id, acknowledged_at, acknowledged_by_id) ON patient_device TO plimsoll_app;

ALTER TABLE patient_device
  ADD CONSTRAINT secret_is_a_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT dismissed_where CHECK ((dismissed_at IS NULL) = (dismissed_in_id IS NULL)),
  ADD CONSTRAINT acknowledged_by_whom CHECK ((acknowledged_at IS NULL) = (acknowledged_by_id IS NULL));
-- One browser of one person is one row, however often it enters.
CREATE UNIQUE INDEX one_row_a_browser ON patient_device (clinic_id, patient_id, related_person_id, secret_hash) NULLS NOT DISTINCT;
