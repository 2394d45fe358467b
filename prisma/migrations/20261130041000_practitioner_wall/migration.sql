-- A person of the staff stands in no clinic's table, because they may work in several. Whoever asks sees those who work, or have worked,
-- in their own clinic; a sign-in sees the one whose address was typed; and nobody changes anybody but the one who is signing in.
CREATE FUNCTION app_email() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.email', true), '') $$;

ALTER TABLE practitioner ENABLE ROW LEVEL SECURITY;
ALTER TABLE practitioner FORCE ROW LEVEL SECURITY;
CREATE POLICY of_this_clinic ON practitioner FOR SELECT USING (EXISTS (
  SELECT 1 FROM practitioner_role r
  WHERE r.practitioner_id = practitioner.id AND r.clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid));
CREATE POLICY whose_address_was_typed ON practitioner FOR SELECT USING (email = app_email());
CREATE POLICY themselves ON practitioner USING (id = app_practitioner()) WITH CHECK (id = app_practitioner());
CREATE POLICY staff_only ON practitioner AS RESTRICTIVE USING (app_patient() IS NULL) WITH CHECK (app_patient() IS NULL);
-- The start asks, as the owner of the tables, whether there is anybody yet.
CREATE POLICY counted_at_start ON practitioner FOR SELECT TO CURRENT_USER USING (true);

-- The browsers of one person are theirs alone.
ALTER TABLE known_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_device FORCE ROW LEVEL SECURITY;
CREATE POLICY themselves ON known_device USING (practitioner_id = app_practitioner()) WITH CHECK (practitioner_id = app_practitioner());

-- Tries before a clinic is known are only written: no request reads who tried where.
REVOKE SELECT ON sign_in_attempt FROM plimsoll_app;
