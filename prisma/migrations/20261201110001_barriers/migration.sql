-- CreateTable
CREATE TABLE "barrier_answer" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "local_date" DATE NOT NULL,
    "list_number" INTEGER,
    "barrier" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,

    CONSTRAINT "barrier_answer_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "barrier_list" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "barriers" JSONB NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "barrier_list_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "barrier_answer_clinic_id_patient_id_recorded_at_idx" ON "barrier_answer"("clinic_id", "patient_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "barrier_list_clinic_id_number_key" ON "barrier_list"("clinic_id", "number");

-- AddForeignKey
ALTER TABLE "barrier_answer" ADD CONSTRAINT "barrier_answer_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "barrier_answer" ADD CONSTRAINT "barrier_answer_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "barrier_answer" ADD CONSTRAINT "barrier_answer_clinic_id_list_number_fkey" FOREIGN KEY ("clinic_id", "list_number") REFERENCES "barrier_list"("clinic_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "barrier_list" ADD CONSTRAINT "barrier_list_clinic_id_set_by_id_fkey" FOREIGN KEY ("clinic_id", "set_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and of what was answered a patient's own. Both are only ever added.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['barrier_list','barrier_answer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid) WITH CHECK (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', t);
    EXECUTE format('GRANT SELECT ON %I TO plimsoll_backup', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plimsoll_app', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
CREATE POLICY own_patient ON barrier_answer AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());

ALTER TABLE barrier_list
  ADD CONSTRAINT counts_from_one CHECK (number >= 1),
  ADD CONSTRAINT is_a_list CHECK (jsonb_typeof(barriers) = 'array');
ALTER TABLE barrier_answer
  ADD CONSTRAINT says_something CHECK (btrim(barrier) <> ''),
  ADD CONSTRAINT date_range CHECK (local_date BETWEEN DATE '1990-01-01' AND DATE '2200-01-01');

-- What a patient's pages are made from; the clinic's list is one of everybody.
DO $$
DECLARE
  entry text[];
  event text;
BEGIN
  FOREACH entry SLICE 1 IN ARRAY ARRAY[['barrier_answer', 'raise_patients'], ['barrier_list', 'raise_clinics']] LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        'raises_revision_' || lower(event), event, entry[1], CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, entry[2]);
    END LOOP;
  END LOOP;
END $$;

-- The share that the clinic speaks to its patients by, in percent; null: it has set none. A number about nobody, which patients' requests
-- may know too: their second wall lets them see rows of their own only, and is put aside for this one look.
CREATE FUNCTION clinic_adherence_pct() RETURNS smallint LANGUAGE plpgsql AS $$
DECLARE
  own text := coalesce(current_setting('app.patient_id', true), '');
  said smallint;
BEGIN
  PERFORM set_config('app.patient_id', '', true);
  SELECT pct INTO said FROM adherence_target WHERE clinic_id = app_clinic() AND patient_id IS NULL ORDER BY set_at DESC LIMIT 1;
  PERFORM set_config('app.patient_id', own, true);
  RETURN said;
END $$;
