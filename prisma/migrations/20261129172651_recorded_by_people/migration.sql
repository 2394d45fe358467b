-- Who recorded, wrote, typed in or acknowledged is a person of the clinic's staff, who entered in a patient's place a carer of that
-- patient. The demo clinic of earlier versions named the clinic in place of a person. What was recorded stays as it was written, so
-- that each key is held for what is written from now on, and for what is there wherever that keeps it: everywhere but in such a demo.
ALTER TABLE "condition" ADD CONSTRAINT "condition_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "irritability_assessment" ADD CONSTRAINT "irritability_assessment_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "strength_test" ADD CONSTRAINT "strength_test_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "program_version" ADD CONSTRAINT "program_version_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_acknowledged_by_id_fkey" FOREIGN KEY ("clinic_id", "acknowledged_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_entered_by_id_fkey" FOREIGN KEY ("clinic_id", "entered_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "exercise_log" ADD CONSTRAINT "exercise_log_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "exercise_log" ADD CONSTRAINT "exercise_log_clinic_id_entered_by_id_fkey" FOREIGN KEY ("clinic_id", "entered_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "morning_check" ADD CONSTRAINT "morning_check_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;

-- The owner of the tables sees no row while row security is forced, and would find every key kept.
DO $$
DECLARE
  key record;
BEGIN
  FOR key IN
    SELECT conname AS name, conrelid::regclass AS child, confrelid::regclass AS parent
    FROM pg_constraint WHERE contype = 'f' AND NOT convalidated AND connamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', key.child);
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', key.parent);
    BEGIN
      EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', key.child, key.name);
    EXCEPTION WHEN foreign_key_violation THEN
      RAISE NOTICE 'Rows from before do not keep %; it is held for new ones.', key.name;
    END;
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', key.child);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', key.parent);
  END LOOP;
END $$;
