-- CreateEnum
CREATE TYPE "review_deed" AS ENUM ('called', 'wrote', 'lowered', 'nothing_needed');

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "local_date" DATE,
ADD COLUMN     "review_acknowledgement_id" UUID;

-- CreateTable
CREATE TABLE "review_acknowledgement" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "keys" TEXT[],
    "worst" TEXT NOT NULL,
    "deeds" "review_deed"[],
    "note" TEXT,
    "until_on" DATE,
    "acknowledged_by_id" UUID NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_acknowledgement_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "pain_mute" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "muted_by_id" UUID NOT NULL,
    "muted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "pain_mute_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "adherence_target" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID,
    "pct" SMALLINT,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adherence_target_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "cover" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "absent_id" UUID NOT NULL,
    "cover_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "arranged_by_id" UUID NOT NULL,
    "arranged_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "cover_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "review_acknowledgement_clinic_id_patient_id_acknowledged_at_idx" ON "review_acknowledgement"("clinic_id", "patient_id", "acknowledged_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_acknowledgement_clinic_id_patient_id_id_key" ON "review_acknowledgement"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "pain_mute_clinic_id_patient_id_idx" ON "pain_mute"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "adherence_target_clinic_id_patient_id_set_at_idx" ON "adherence_target"("clinic_id", "patient_id", "set_at");

-- CreateIndex
CREATE INDEX "cover_clinic_id_cover_id_idx" ON "cover"("clinic_id", "cover_id");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_review_acknowledgement_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "review_acknowledgement_id") REFERENCES "review_acknowledgement"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_acknowledgement" ADD CONSTRAINT "review_acknowledgement_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_acknowledgement" ADD CONSTRAINT "review_acknowledgement_clinic_id_acknowledged_by_id_fkey" FOREIGN KEY ("clinic_id", "acknowledged_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_acknowledgement" ADD CONSTRAINT "review_acknowledgement_clinic_id_undone_by_id_fkey" FOREIGN KEY ("clinic_id", "undone_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_mute" ADD CONSTRAINT "pain_mute_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_mute" ADD CONSTRAINT "pain_mute_clinic_id_muted_by_id_fkey" FOREIGN KEY ("clinic_id", "muted_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_mute" ADD CONSTRAINT "pain_mute_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adherence_target" ADD CONSTRAINT "adherence_target_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adherence_target" ADD CONSTRAINT "adherence_target_clinic_id_set_by_id_fkey" FOREIGN KEY ("clinic_id", "set_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_clinic_id_absent_id_fkey" FOREIGN KEY ("clinic_id", "absent_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_clinic_id_cover_id_fkey" FOREIGN KEY ("clinic_id", "cover_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_clinic_id_arranged_by_id_fkey" FOREIGN KEY ("clinic_id", "arranged_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open alert for each patient, rule and local day: later entries join it, and one that comes after it was acknowledged opens another.
CREATE UNIQUE INDEX "alert_one_open_a_day" ON "alert"("clinic_id", "patient_id", "rule", "local_date")
  WHERE acknowledged_at IS NULL AND local_date IS NOT NULL;

-- Row security: the clinic's own rows, and for a patient their own.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['review_acknowledgement','pain_mute','adherence_target','cover'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($f$CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)$f$, t);
    EXECUTE format('GRANT SELECT ON %I TO plimsoll_backup', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plimsoll_app', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['review_acknowledgement','pain_mute','adherence_target'] LOOP
    EXECUTE format('CREATE POLICY own_patient ON %I AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient())', t);
  END LOOP;
END $$;

-- Ended or taken back once; a target is only ever added to.
GRANT UPDATE (undone_at, undone_by_id) ON review_acknowledgement TO plimsoll_app;
GRANT UPDATE (ended_at, ended_by_id) ON pain_mute, cover TO plimsoll_app;
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON review_acknowledgement FOR EACH ROW EXECUTE FUNCTION end_only_once('undone_at', 'undone_by_id');
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON pain_mute FOR EACH ROW EXECUTE FUNCTION end_only_once('ended_at', 'ended_by_id');
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON cover FOR EACH ROW EXECUTE FUNCTION end_only_once('ended_at', 'ended_by_id');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON adherence_target FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Rules that hold whoever writes. Days are the patient's, which may be the one before or after the database's.
ALTER TABLE review_acknowledgement
  ADD CONSTRAINT facts_named CHECK (cardinality(keys) BETWEEN 1 AND 500),
  ADD CONSTRAINT deeds_named CHECK (cardinality(deeds) BETWEEN 1 AND 3),
  ADD CONSTRAINT nothing_stands_alone CHECK (NOT 'nothing_needed' = ANY (deeds) OR (cardinality(deeds) = 1 AND note IS NOT NULL)),
  ADD CONSTRAINT undone_whole CHECK ((undone_at IS NULL) = (undone_by_id IS NULL)),
  ADD CONSTRAINT until_range CHECK (until_on BETWEEN (acknowledged_at AT TIME ZONE 'UTC')::date AND (acknowledged_at AT TIME ZONE 'UTC')::date + 92);
ALTER TABLE pain_mute
  ADD CONSTRAINT ended_whole CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
  ADD CONSTRAINT until_range CHECK (until_on BETWEEN (muted_at AT TIME ZONE 'UTC')::date - 1 AND (muted_at AT TIME ZONE 'UTC')::date + 29);
ALTER TABLE adherence_target
  ADD CONSTRAINT pct_range CHECK (pct BETWEEN 0 AND 100),
  ADD CONSTRAINT clinic_says_how_much CHECK (patient_id IS NOT NULL OR pct IS NOT NULL);
ALTER TABLE cover
  ADD CONSTRAINT not_oneself CHECK (absent_id <> cover_id),
  ADD CONSTRAINT span CHECK (until_on BETWEEN from_on AND from_on + 366),
  ADD CONSTRAINT ended_whole CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
ALTER TABLE alert
  ADD CONSTRAINT day_of_entry CHECK (local_date IS NULL OR log_id IS NOT NULL);

-- What the review of a patient is made from; a clinic's target is one of everybody. Who covers whom decides who sees it, not what it says.
DO $$
DECLARE
  entry text[];
  event text;
BEGIN
  FOREACH entry SLICE 1 IN ARRAY ARRAY[
    ['review_acknowledgement', 'raise_patients'], ['pain_mute', 'raise_patients'], ['adherence_target', 'raise_clinics']] LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        'raises_revision_' || lower(event), event, entry[1], CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, entry[2]);
    END LOOP;
  END LOOP;
END $$;
