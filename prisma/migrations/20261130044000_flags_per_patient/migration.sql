-- The id of a stop symptom is made on a device: what one patient's device chose stands in no other patient's way.
ALTER TABLE red_flag DROP CONSTRAINT red_flag_pkey;
ALTER TABLE red_flag ADD CONSTRAINT red_flag_pkey PRIMARY KEY USING INDEX red_flag_clinic_id_patient_id_id_key;
