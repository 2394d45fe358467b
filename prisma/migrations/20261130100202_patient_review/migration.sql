-- Where a patient stands on the review list, worked out from the record: never a record, and good only as long as `stamp` is what it would
-- be stamped with now.
CREATE TABLE "patient_review" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "stamp" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "group_place" SMALLINT,
    "rank" SMALLINT,
    "waits_since" TIMESTAMPTZ(3),
    "worst_reason" TEXT,
    "worst_number" INTEGER,
    "worst_at" TIMESTAMPTZ(3),
    "last_report_on" DATE,
    "open_alerts" INTEGER NOT NULL,
    "day_states" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_review_pkey" PRIMARY KEY ("clinic_id","patient_id")
);

-- CreateIndex
CREATE INDEX "patient_review_clinic_id_group_place_rank_waits_since_idx" ON "patient_review"("clinic_id", "group_place", "rank", "waits_since");

-- AddForeignKey
ALTER TABLE "patient_review" ADD CONSTRAINT "patient_review_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE patient_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_review FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON patient_review USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON patient_review AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON patient_review TO plimsoll_backup;
GRANT SELECT, INSERT, UPDATE ON patient_review TO plimsoll_app;
