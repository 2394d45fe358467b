-- How often what is known of a patient, of a clinic and of the shared library has changed: raised by the writer's own transaction, so
-- that what was worked out from a record can be kept for as long as none of the three has moved.
CREATE TABLE "patient_revision" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "patient_revision_pkey" PRIMARY KEY ("clinic_id","patient_id")
) WITH (fillfactor = 50);

CREATE TABLE "clinic_revision" (
    "id" UUID NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "clinic_revision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "library_revision" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "revision" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "library_revision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "library_revision_is_one" CHECK ("id")
);
INSERT INTO library_revision DEFAULT VALUES;

-- What was worked out for a patient: never a record, always what the rules make of one, and good only as long as `stamp` is what it would
-- be stamped with now.
CREATE TABLE "patient_memo" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_memo_pkey" PRIMARY KEY ("clinic_id","patient_id","kind")
);

ALTER TABLE "patient_revision" ADD CONSTRAINT "patient_revision_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "clinic_revision" ADD CONSTRAINT "clinic_revision_id_fkey" FOREIGN KEY ("id") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "patient_memo" ADD CONSTRAINT "patient_memo_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Row security holds for the owner of the tables too: it has to let those through who are there already.
ALTER TABLE patient NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clinic NO FORCE ROW LEVEL SECURITY;
INSERT INTO patient_revision (clinic_id, patient_id) SELECT clinic_id, id FROM patient;
INSERT INTO clinic_revision (id) SELECT id FROM clinic;
ALTER TABLE patient FORCE ROW LEVEL SECURITY;
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['patient_revision', 'patient_memo'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($f$CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)$f$, t);
    EXECUTE format('CREATE POLICY own_patient ON %I AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient())', t);
    EXECUTE format('GRANT SELECT ON %I TO plimsoll_backup', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO plimsoll_app', t);
  END LOOP;
END $$;
GRANT SELECT ON library_revision TO plimsoll_backup, plimsoll_app;

-- Which clinics there are, by number alone, and when the work in the background was last done with: for a worker that belongs to none.
CREATE TABLE "background_pass" (
    "name" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "background_pass_pkey" PRIMARY KEY ("name")
);
GRANT SELECT ON clinic_revision, background_pass TO plimsoll_backup;
GRANT SELECT, INSERT, UPDATE ON clinic_revision, background_pass TO plimsoll_app;

-- One statement raises each patient once, always in the same order, so that two writers of several patients cannot wait for each other.
CREATE FUNCTION raise_patients() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO patient_revision AS r (clinic_id, patient_id)
  SELECT DISTINCT clinic_id, patient_id FROM changed WHERE patient_id IS NOT NULL ORDER BY clinic_id, patient_id
  ON CONFLICT (clinic_id, patient_id) DO UPDATE SET revision = r.revision + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION raise_patient_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO patient_revision AS r (clinic_id, patient_id) SELECT clinic_id, id FROM changed ORDER BY clinic_id, id
  ON CONFLICT (clinic_id, patient_id) DO UPDATE SET revision = r.revision + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION raise_clinics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO clinic_revision AS r (id) SELECT DISTINCT clinic_id FROM changed ORDER BY clinic_id
  ON CONFLICT (id) DO UPDATE SET revision = r.revision + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION raise_clinic_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO clinic_revision AS r (id) VALUES (NEW.id)
  ON CONFLICT (id) DO UPDATE SET revision = r.revision + 1;
  RETURN NULL;
END $$;

-- An exercise of a clinic's own moves that clinic, a shared one everybody.
CREATE FUNCTION raise_library() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO clinic_revision AS r (id)
  SELECT DISTINCT e.clinic_id FROM changed JOIN exercise e USING (slug) WHERE e.clinic_id IS NOT NULL ORDER BY e.clinic_id
  ON CONFLICT (id) DO UPDATE SET revision = r.revision + 1;
  IF EXISTS (SELECT FROM changed JOIN exercise e USING (slug) WHERE e.clinic_id IS NULL) THEN
    UPDATE library_revision SET revision = revision + 1;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  entry text[];
  event text;
BEGIN
  FOREACH entry SLICE 1 IN ARRAY ARRAY[
    ['access_link', 'raise_patients'], ['alert', 'raise_patients'], ['bounds_withdrawal', 'raise_patients'],
    ['care_team_member', 'raise_patients'], ['caution_record', 'raise_patients'], ['clinician_hold', 'raise_patients'],
    ['condition', 'raise_patients'], ['condition_order', 'raise_patients'], ['episode_event', 'raise_patients'],
    ['episode_of_care', 'raise_patients'], ['equipment_item', 'raise_patients'], ['exercise_log', 'raise_patients'],
    ['exercise_session', 'raise_patients'], ['irritability_assessment', 'raise_patients'], ['logged_set', 'raise_patients'],
    ['morning_check', 'raise_patients'], ['pain_score', 'raise_patients'], ['patient_device', 'raise_patients'],
    ['pause', 'raise_patients'], ['prescription', 'raise_patients'], ['program', 'raise_patients'],
    ['program_version', 'raise_patients'], ['proposal_decision', 'raise_patients'], ['red_flag', 'raise_patients'],
    ['red_flag_answer', 'raise_patients'], ['red_flag_screening', 'raise_patients'], ['related_person', 'raise_patients'],
    ['safety_override', 'raise_patients'], ['signed_bounds', 'raise_patients'], ['strength_test', 'raise_patients'],
    ['technique_observation', 'raise_patients'], ['training_record', 'raise_patients'], ['trial_set', 'raise_patients'],
    ['usual_morning', 'raise_patients'], ['patient', 'raise_patient_itself'],
    ['practitioner_role', 'raise_clinics'], ['rule_choice', 'raise_clinics'], ['exercise_photo', 'raise_clinics'],
    ['exercise_signature', 'raise_clinics'],
    ['exercise', 'raise_library'], ['exercise_version', 'raise_library']] LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      -- Whoever is gone has nothing left that could be an old one.
      CONTINUE WHEN event = 'DELETE' AND entry[2] IN ('raise_patient_itself', 'raise_library');
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        'raises_revision_' || lower(event), event, entry[1], CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, entry[2]);
    END LOOP;
  END LOOP;
END $$;

-- The counter of record numbers says nothing of anybody.
CREATE TRIGGER raises_revision_insert AFTER INSERT ON clinic FOR EACH ROW EXECUTE FUNCTION raise_clinic_itself();
CREATE TRIGGER raises_revision_update AFTER UPDATE ON clinic FOR EACH ROW
  WHEN (to_jsonb(OLD) - 'next_record_number' IS DISTINCT FROM to_jsonb(NEW) - 'next_record_number')
  EXECUTE FUNCTION raise_clinic_itself();
