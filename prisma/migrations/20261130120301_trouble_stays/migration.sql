-- A stop, an exercise left out for pain and a sore morning are told as alerts of their own, so that none of them leaves the list by itself.
ALTER TYPE "alert_rule" ADD VALUE 'stopped_for_pain';
ALTER TYPE "alert_rule" ADD VALUE 'skipped_for_pain';
ALTER TYPE "alert_rule" ADD VALUE 'sore_morning';

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "morning_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_morning_id_key" ON "alert"("clinic_id", "patient_id", "morning_id");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_morning_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "morning_id") REFERENCES "morning_check"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE alert DROP CONSTRAINT day_of_entry;
ALTER TABLE alert
  ADD CONSTRAINT day_of_entry CHECK (local_date IS NULL OR log_id IS NOT NULL OR morning_id IS NOT NULL),
  ADD CONSTRAINT morning_names_answer CHECK ((rule::text = 'sore_morning') = (morning_id IS NOT NULL));
