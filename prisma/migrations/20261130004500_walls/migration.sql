-- The id of a session is made on a device: what one patient's device chose stands in no other patient's way.
ALTER TABLE exercise_session DROP CONSTRAINT exercise_session_pkey;
ALTER TABLE exercise_session ADD CONSTRAINT exercise_session_pkey PRIMARY KEY USING INDEX exercise_session_clinic_id_patient_id_id_key;

-- A patient's requests read what was written of that patient only, and write of nobody else.
CREATE POLICY own_patient_reads ON audit_event AS RESTRICTIVE FOR SELECT
  USING (app_patient() IS NULL OR patient_id = app_patient());
CREATE POLICY own_patient_writes ON audit_event AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_patient() IS NULL OR patient_id IS NULL OR patient_id = app_patient());
