-- AlterTable
ALTER TABLE "red_flag" ADD COLUMN     "told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A flag comes from a screening or is a stop symptom of a session.
ALTER TABLE red_flag ADD CONSTRAINT one_origin CHECK (is_stop_symptom = (screening_id IS NULL));

-- Patients raise flags and never touch one that stands: acknowledging and closing are deeds of staff.
CREATE POLICY raised_open ON red_flag AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_patient() IS NULL OR (acknowledged_at IS NULL AND closed_at IS NULL));
CREATE POLICY ended_by_staff ON red_flag AS RESTRICTIVE FOR UPDATE USING (app_patient() IS NULL);
