-- CreateTable
CREATE TABLE "consent_text" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "english" TEXT,
    "spanish" TEXT,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_text_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "related_person_id" UUID,
    "consent_text_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consent_text_clinic_id_number_key" ON "consent_text"("clinic_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "consent_clinic_id_patient_id_consent_text_id_related_person_key" ON "consent"("clinic_id", "patient_id", "consent_text_id", "related_person_id");

-- AddForeignKey
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_clinic_id_set_by_id_fkey" FOREIGN KEY ("clinic_id", "set_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_consent_text_id_fkey" FOREIGN KEY ("clinic_id", "consent_text_id") REFERENCES "consent_text"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of the patients' own agreement there is one for each text.
CREATE UNIQUE INDEX "consent_own_once" ON "consent"("clinic_id", "patient_id", "consent_text_id") WHERE "related_person_id" IS NULL;

-- Row security: the clinic's own rows, and of what was agreed a patient's own.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['consent_text','consent'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid) WITH CHECK (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', t);
    EXECUTE format('GRANT SELECT ON %I TO plimsoll_backup', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plimsoll_app', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
CREATE POLICY own_patient ON consent AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());

ALTER TABLE consent_text
  ADD CONSTRAINT counts_from_one CHECK (number >= 1),
  ADD CONSTRAINT spanish_beside_english CHECK (spanish IS NULL OR english IS NOT NULL),
  ADD CONSTRAINT says_something CHECK (btrim(english) <> '' AND btrim(spanish) <> '');

-- What a patient's pages are made from; the clinic's text is one of everybody.
DO $$
DECLARE
  entry text[];
  event text;
BEGIN
  FOREACH entry SLICE 1 IN ARRAY ARRAY[['consent', 'raise_patients'], ['consent_text', 'raise_clinics']] LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        'raises_revision_' || lower(event), event, entry[1], CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, entry[2]);
    END LOOP;
  END LOOP;
END $$;
