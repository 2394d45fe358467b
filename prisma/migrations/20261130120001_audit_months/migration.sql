-- The audit grows for ever and is read by its latest rows: each month is a table of its own, small enough to be looked after alone.
-- The months lie in a schema that the running product cannot name: rows come and go through audit_event and its policies only.
CREATE SCHEMA audit_month;
GRANT USAGE ON SCHEMA audit_month TO plimsoll_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA audit_month GRANT SELECT ON TABLES TO plimsoll_backup;

-- What was written until now becomes the first part as it lies: no row is copied.
ALTER TABLE audit_event RENAME TO earlier;
DROP TRIGGER append_only ON earlier;
DROP TRIGGER never_emptied ON earlier;
ALTER TABLE earlier DROP CONSTRAINT audit_event_pkey;
ALTER INDEX audit_event_clinic_id_patient_id_recorded_at_idx RENAME TO earlier_clinic_id_patient_id_recorded_at_idx;
ALTER TABLE earlier SET SCHEMA audit_month;

CREATE TABLE audit_event (LIKE audit_month.earlier INCLUDING DEFAULTS) PARTITION BY RANGE (recorded_at);
-- A unique key of a table in parts holds the time that parts it.
ALTER TABLE audit_event ADD CONSTRAINT audit_event_pkey PRIMARY KEY (clinic_id, id, recorded_at);
CREATE INDEX audit_event_clinic_id_patient_id_recorded_at_idx ON audit_event (clinic_id, patient_id, recorded_at);

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_event USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient_reads ON audit_event AS RESTRICTIVE FOR SELECT
  USING (app_patient() IS NULL OR patient_id = app_patient());
CREATE POLICY own_patient_writes ON audit_event AS RESTRICTIVE FOR INSERT
  WITH CHECK (app_patient() IS NULL OR patient_id IS NULL OR patient_id = app_patient());
GRANT SELECT, INSERT ON audit_event TO plimsoll_app;
GRANT SELECT ON audit_event TO plimsoll_backup;
REVOKE ALL ON audit_month.earlier FROM plimsoll_app;
-- The walls stand on the whole, as for every other month.
DROP POLICY tenant ON audit_month.earlier;
DROP POLICY own_patient_reads ON audit_month.earlier;
DROP POLICY own_patient_writes ON audit_month.earlier;
ALTER TABLE audit_month.earlier NO FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_month.earlier DISABLE ROW LEVEL SECURITY;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_month.earlier FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE until timestamptz := (date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
  EXECUTE format('ALTER TABLE audit_event ATTACH PARTITION audit_month.earlier FOR VALUES FROM (MINVALUE) TO (%L)', until);
END $$;
-- Takes what belongs to no month that was made: writing never fails for want of a table.
CREATE TABLE audit_month.rest PARTITION OF audit_event DEFAULT;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_month.rest FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Makes the tables of the next three months that are missing, and says how many. Takes nothing from its caller, touches no row, and
-- runs with the rights of the owner, since the running product may make no table. A month of which rows already lie in the rest stays there.
CREATE FUNCTION make_audit_months() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  made integer := 0;
  first_day timestamp;
  month_name text;
  starts timestamptz;
  ends timestamptz;
BEGIN
  FOR ahead IN 1..3 LOOP
    first_day := date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead);
    month_name := to_char(first_day, '"m"YYYY_MM');
    CONTINUE WHEN to_regclass('audit_month.' || month_name) IS NOT NULL;
    starts := first_day AT TIME ZONE 'UTC';
    ends := (first_day + interval '1 month') AT TIME ZONE 'UTC';
    -- Two that come at once: the second waits, before it has touched anything the first needs, and finds the table made.
    PERFORM pg_advisory_xact_lock(hashtext('make_audit_months'));
    CONTINUE WHEN to_regclass('audit_month.' || month_name) IS NOT NULL;
    CONTINUE WHEN EXISTS (SELECT FROM audit_month.rest WHERE recorded_at >= starts AND recorded_at < ends);
    EXECUTE format('CREATE TABLE audit_month.%I (LIKE public.audit_event INCLUDING DEFAULTS)', month_name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_month.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', month_name);
    EXECUTE format('ALTER TABLE public.audit_event ATTACH PARTITION audit_month.%I FOR VALUES FROM (%L) TO (%L)', month_name, starts, ends);
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
REVOKE ALL ON FUNCTION make_audit_months() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_audit_months() TO plimsoll_app;
SELECT make_audit_months();
