-- CreateEnum
CREATE TYPE "bounds_withdrawal_reason" AS ENUM ('withdrawn', 'told_less');

-- AlterEnum
ALTER TYPE "alert_rule" ADD VALUE 'moved_within_bounds';

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "decision_id" UUID;

-- AlterTable
ALTER TABLE "proposal_decision" ADD COLUMN     "bounds_id" UUID;

-- CreateTable
CREATE TABLE "signed_bounds" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "load_from" DECIMAL(5,2),
    "load_to" DECIMAL(5,2),
    "load_unit" "patient_load_unit",
    "reps_from" SMALLINT,
    "reps_to" SMALLINT,
    "until_on" DATE NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signed_bounds_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "bounds_withdrawal" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "bounds_id" UUID NOT NULL,
    "reason" "bounds_withdrawal_reason" NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bounds_withdrawal_pkey" PRIMARY KEY ("clinic_id","patient_id","bounds_id")
);

-- CreateIndex
CREATE INDEX "signed_bounds_clinic_id_patient_id_idx" ON "signed_bounds"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "signed_bounds_clinic_id_patient_id_id_key" ON "signed_bounds"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_decision_id_key" ON "alert"("clinic_id", "patient_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_decision_clinic_id_patient_id_id_key" ON "proposal_decision"("clinic_id", "patient_id", "id");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_decision_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "decision_id") REFERENCES "proposal_decision"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_clinic_id_patient_id_bounds_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "bounds_id") REFERENCES "signed_bounds"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_bounds" ADD CONSTRAINT "signed_bounds_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_bounds" ADD CONSTRAINT "signed_bounds_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_bounds" ADD CONSTRAINT "signed_bounds_clinic_id_patient_id_program_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_version_id") REFERENCES "program_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_bounds" ADD CONSTRAINT "signed_bounds_clinic_id_signed_by_id_fkey" FOREIGN KEY ("clinic_id", "signed_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bounds_withdrawal" ADD CONSTRAINT "bounds_withdrawal_clinic_id_patient_id_bounds_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "bounds_id") REFERENCES "signed_bounds"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bounds_withdrawal" ADD CONSTRAINT "bounds_withdrawal_clinic_id_withdrawn_by_id_fkey" FOREIGN KEY ("clinic_id", "withdrawn_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own. Both tables are only ever added to.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signed_bounds','bounds_withdrawal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($f$CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)$f$, t);
    EXECUTE format('CREATE POLICY own_patient ON %I AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient())', t);
    EXECUTE format('GRANT SELECT ON %I TO plimsoll_backup', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plimsoll_app', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- Rules that hold whoever writes. Twelve weeks by the patient's day, which may be the one after the database's.
ALTER TABLE signed_bounds
  ADD CONSTRAINT range_named CHECK (load_to IS NOT NULL OR reps_to IS NOT NULL),
  ADD CONSTRAINT load_whole CHECK ((load_to IS NULL) = (load_from IS NULL) AND (load_to IS NULL) = (load_unit IS NULL)),
  ADD CONSTRAINT reps_whole CHECK ((reps_to IS NULL) = (reps_from IS NULL)),
  ADD CONSTRAINT load_range CHECK (load_from > 0 AND load_to > load_from AND load_to <= 500),
  ADD CONSTRAINT reps_range CHECK (reps_from >= 1 AND reps_to > reps_from AND reps_to <= 100),
  ADD CONSTRAINT until_range CHECK (until_on BETWEEN (signed_at AT TIME ZONE 'UTC')::date - 1 AND (signed_at AT TIME ZONE 'UTC')::date + 85);
ALTER TABLE bounds_withdrawal
  ADD CONSTRAINT withdrawn_by_whom CHECK ((reason::text = 'withdrawn') = (withdrawn_by_id IS NOT NULL));
-- What was applied within bounds is a step that was taken as it was proposed, in a version of its own.
ALTER TABLE proposal_decision
  ADD CONSTRAINT bounds_have_version CHECK (bounds_id IS NULL OR (outcome = 'accepted' AND program_version_id IS NOT NULL));
ALTER TABLE alert ADD CONSTRAINT step_names_decision CHECK ((rule::text = 'moved_within_bounds') = (decision_id IS NOT NULL));
