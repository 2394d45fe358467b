-- CreateEnum
CREATE TYPE "trial_action" AS ENUM ('increase', 'decrease', 'accept', 'end_trials', 'at_max', 'easier_variation', 'stop_pain', 'repeat', 'broken_off');

-- CreateEnum
CREATE TYPE "trial_technique" AS ENUM ('yes', 'not_sure', 'no');

-- CreateEnum
CREATE TYPE "trial_presence" AS ENUM ('patient', 'carer', 'clinician');

-- CreateTable
CREATE TABLE "trial_set" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "trial_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "exercise_slug" TEXT NOT NULL,
    "side" "side" NOT NULL,
    "load_value" DECIMAL(5,2),
    "load_unit" "patient_load_unit",
    "band_colour" TEXT,
    "repetitions" SMALLINT,
    "effort" SMALLINT,
    "pain_before" SMALLINT NOT NULL,
    "pain_during" SMALLINT,
    "technique" "trial_technique",
    "action" "trial_action" NOT NULL,
    "rule" TEXT NOT NULL,
    "effort_low" DECIMAL(3,1),
    "effort_high" DECIMAL(3,1),
    "pain_model" "pain_model" NOT NULL,
    "present" "trial_presence" NOT NULL,
    "performed_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "trial_set_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "trial_set_clinic_id_patient_id_performed_on_idx" ON "trial_set"("clinic_id", "patient_id", "performed_on");

-- CreateIndex
CREATE UNIQUE INDEX "trial_set_clinic_id_trial_id_number_key" ON "trial_set"("clinic_id", "trial_id", "number");

-- AddForeignKey
ALTER TABLE "trial_set" ADD CONSTRAINT "trial_set_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_set" ADD CONSTRAINT "trial_set_exercise_slug_fkey" FOREIGN KEY ("exercise_slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_set" ADD CONSTRAINT "trial_set_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_set" ADD CONSTRAINT "trial_set_clinic_id_withdrawn_by_id_fkey" FOREIGN KEY ("clinic_id", "withdrawn_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own. A row is written once and taken back once at most.
ALTER TABLE trial_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE trial_set FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trial_set USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON trial_set AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON trial_set TO plimsoll_backup;
GRANT SELECT, INSERT ON trial_set TO plimsoll_app;
GRANT UPDATE (withdrawn_at, withdrawn_by_id, withdrawn_reason) ON trial_set TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON trial_set FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON trial_set FOR EACH ROW
  EXECUTE FUNCTION end_only_once('withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason');

-- What no set can be, whoever writes it.
ALTER TABLE trial_set
  ADD CONSTRAINT number_range CHECK (number BETWEEN 1 AND 10),
  ADD CONSTRAINT load_and_unit CHECK ((load_value IS NULL) = (load_unit IS NULL)),
  ADD CONSTRAINT one_load CHECK (load_value IS NULL OR band_colour IS NULL),
  ADD CONSTRAINT load_range CHECK (load_value >= 0),
  ADD CONSTRAINT repetitions_range CHECK (repetitions BETWEEN 0 AND 999),
  ADD CONSTRAINT effort_range CHECK (effort BETWEEN 0 AND 10),
  ADD CONSTRAINT pain_range CHECK (pain_before BETWEEN 0 AND 10 AND pain_during BETWEEN 0 AND 10),
  ADD CONSTRAINT date_range CHECK (performed_on BETWEEN DATE '1990-01-01' AND DATE '2200-01-01'),
  ADD CONSTRAINT withdrawn_by_whom CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
