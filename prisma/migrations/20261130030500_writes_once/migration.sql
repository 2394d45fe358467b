-- CreateTable
CREATE TABLE "write_intent" (
    "clinic_id" UUID NOT NULL,
    "practitioner_role_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "sealed_answer" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "write_intent_pkey" PRIMARY KEY ("clinic_id","practitioner_role_id","key_hash")
);

-- CreateIndex
CREATE INDEX "write_intent_clinic_id_done_at_idx" ON "write_intent"("clinic_id", "done_at");

-- AddForeignKey
ALTER TABLE "write_intent" ADD CONSTRAINT "write_intent_clinic_id_practitioner_role_id_fkey" FOREIGN KEY ("clinic_id", "practitioner_role_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, for staff. A row is added and, days later, taken away; nothing of it ever changes.
ALTER TABLE write_intent ENABLE ROW LEVEL SECURITY;
ALTER TABLE write_intent FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON write_intent USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY staff_only ON write_intent AS RESTRICTIVE USING (app_patient() IS NULL) WITH CHECK (app_patient() IS NULL);
GRANT SELECT, INSERT, DELETE ON write_intent TO plimsoll_app;
GRANT SELECT ON write_intent TO plimsoll_backup;

ALTER TABLE write_intent
  ADD CONSTRAINT key_is_hash CHECK (key_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT request_is_hash CHECK (request_hash ~ '^[0-9a-f]{64}$');
