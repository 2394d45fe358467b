-- A prescription leaves a published version as little as it enters one: the version it comes from counts as well as the one it goes to.
CREATE OR REPLACE FUNCTION keep_published_prescription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT is_draft_version(OLD.clinic_id, OLD.program_version_id)
    OR TG_OP <> 'DELETE' AND NOT is_draft_version(NEW.clinic_id, NEW.program_version_id) THEN
    RAISE EXCEPTION 'a prescription of a published version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION is_draft_version(clinic uuid, version uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT 1 FROM program_version v WHERE v.clinic_id = clinic AND v.id = version AND v.status = 'draft') $$;
