-- CreateTable
CREATE TABLE "patient_word" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "patient_word_pkey" PRIMARY KEY ("clinic_id","word","patient_id")
);

-- CreateIndex
CREATE INDEX "patient_word_clinic_id_patient_id_idx" ON "patient_word"("clinic_id", "patient_id");

-- AddForeignKey
ALTER TABLE "patient_word" ADD CONSTRAINT "patient_word_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Compared byte by byte: so beginnings are a range of the key, and the comparison may go before the policies (`LIKE` may not, and an
-- index of trigrams is of no use behind row security).
ALTER TABLE patient_word ALTER COLUMN word TYPE text COLLATE "C";
ALTER TABLE patient_word ADD CONSTRAINT word_of_letters CHECK (word <> '' AND length(word) <= 600);

-- The clinic's own rows, and for a patient their own.
ALTER TABLE patient_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_word FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON patient_word USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON patient_word AS RESTRICTIVE
  USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT, INSERT, DELETE ON patient_word TO plimsoll_app;
GRANT SELECT ON patient_word TO plimsoll_backup;

-- Names are folded anew at the next search, with their beginnings. The owner of the tables sees no row while row security is forced.
ALTER TABLE patient NO FORCE ROW LEVEL SECURITY;
ALTER TABLE patient_revision NO FORCE ROW LEVEL SECURITY;
UPDATE patient SET search_text = NULL;
ALTER TABLE patient_revision FORCE ROW LEVEL SECURITY;
ALTER TABLE patient FORCE ROW LEVEL SECURITY;
