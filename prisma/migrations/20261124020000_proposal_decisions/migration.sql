-- CreateEnum
CREATE TYPE "proposal_outcome" AS ENUM ('accepted', 'changed', 'declined');

-- CreateEnum
CREATE TYPE "log_technique" AS ENUM ('ok', 'poor');

-- AlterTable
ALTER TABLE "exercise_log" ADD COLUMN     "symptoms_spread" BOOLEAN,
ADD COLUMN     "technique" "log_technique";

-- CreateTable
CREATE TABLE "proposal_decision" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "row" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "outcome" "proposal_outcome" NOT NULL,
    "note" TEXT,
    "load_value" DECIMAL(5,2),
    "load_unit" "patient_load_unit",
    "program_version_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_decision_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "proposal_decision_clinic_id_patient_id_idx" ON "proposal_decision"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_decision_clinic_id_lineage_id_basis_key" ON "proposal_decision"("clinic_id", "lineage_id", "basis");

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_clinic_id_patient_id_program_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_version_id") REFERENCES "program_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_clinic_id_decided_by_id_fkey" FOREIGN KEY ("clinic_id", "decided_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own.
ALTER TABLE proposal_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON proposal_decision USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON proposal_decision AS RESTRICTIVE
  USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());

ALTER TABLE proposal_decision
  ADD CONSTRAINT row_known CHECK ("row" ~ '^D[0-9]{2}a?$'),
  ADD CONSTRAINT basis_is_hash CHECK (basis ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
  ADD CONSTRAINT load_range CHECK (load_value BETWEEN 0 AND 500),
  ADD CONSTRAINT load_has_unit CHECK ((load_value IS NULL) = (load_unit IS NULL)),
  ADD CONSTRAINT declined_changes_nothing CHECK (outcome <> 'declined' OR (load_value IS NULL AND program_version_id IS NULL)),
  ADD CONSTRAINT changed_has_version CHECK (outcome <> 'changed' OR (load_value IS NOT NULL AND program_version_id IS NOT NULL));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON proposal_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON proposal_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON proposal_decision TO plimsoll_app;
GRANT SELECT ON proposal_decision TO plimsoll_backup;
