-- The three roles of Plimsoll. An administrator runs this once, connected to the empty database that Plimsoll shall use:
--   psql -d plimsoll -f scripts/roles.sql
-- and then gives each role a password:  \password plimsoll_migrate  \password plimsoll_app  \password plimsoll_backup
-- It may be run again at any time, and is to be run again when a new version says so.

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['plimsoll_migrate', 'plimsoll_app', 'plimsoll_backup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
  END LOOP;
END $$;

-- Owns the schema and changes it; used for migrations and for filling the demo clinic.
ALTER ROLE plimsoll_migrate LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
-- The running product: rows of one clinic at a time, no changes to tables.
ALTER ROLE plimsoll_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
-- Nothing waits for ever. Set with the role, so that a pooler of connections in between changes nothing.
ALTER ROLE plimsoll_app SET statement_timeout = '10s';
ALTER ROLE plimsoll_app SET lock_timeout = '2s';
ALTER ROLE plimsoll_app SET idle_in_transaction_session_timeout = '15s';
-- Nearly every statement asks by clinic and patient: one plan does for all of them, and planning would cost more than the rows.
ALTER ROLE plimsoll_app SET plan_cache_mode = 'force_generic_plan';
-- Backups must see the rows of every clinic, and change none.
ALTER ROLE plimsoll_backup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
ALTER ROLE plimsoll_backup SET default_transaction_read_only = on;

DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO plimsoll_migrate', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO plimsoll_app, plimsoll_backup', current_database());
END $$;

ALTER SCHEMA public OWNER TO plimsoll_migrate;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE plimsoll_migrate IN SCHEMA public GRANT SELECT ON TABLES TO plimsoll_backup;
ALTER DEFAULT PRIVILEGES FOR ROLE plimsoll_migrate IN SCHEMA public GRANT SELECT ON SEQUENCES TO plimsoll_backup;
