-- Two that came at once: what to_regclass() has not found it may go on not finding after the lock, until it hears of the other's table.
-- A look into the catalogue itself sees what is there when the lock is given.
CREATE OR REPLACE FUNCTION make_audit_months() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
    CONTINUE WHEN EXISTS (SELECT FROM pg_class WHERE relname = month_name AND relnamespace = 'audit_month'::regnamespace);
    starts := first_day AT TIME ZONE 'UTC';
    ends := (first_day + interval '1 month') AT TIME ZONE 'UTC';
    -- Two that come at once: the second waits, before it has touched anything the first needs, and finds the table made.
    PERFORM pg_advisory_xact_lock(hashtext('make_audit_months'));
    CONTINUE WHEN EXISTS (SELECT FROM pg_class WHERE relname = month_name AND relnamespace = 'audit_month'::regnamespace);
    CONTINUE WHEN EXISTS (SELECT FROM audit_month.rest WHERE recorded_at >= starts AND recorded_at < ends);
    EXECUTE format('CREATE TABLE audit_month.%I (LIKE public.audit_event INCLUDING DEFAULTS)', month_name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_month.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', month_name);
    EXECUTE format('ALTER TABLE public.audit_event ATTACH PARTITION audit_month.%I FOR VALUES FROM (%L) TO (%L)', month_name, starts, ends);
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
