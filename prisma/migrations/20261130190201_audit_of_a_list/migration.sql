-- A look at a list is one row that names everybody on it: a row for each would touch more pages than reading the list does.
ALTER TABLE "audit_event" ADD COLUMN "patient_ids" UUID[];

-- What a patient's request writes is about that patient: it names no list.
DROP POLICY own_patient_writes ON audit_event;
CREATE POLICY own_patient_writes ON audit_event AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_patient() IS NULL OR (patient_ids IS NULL AND (patient_id IS NULL OR patient_id = app_patient())));
