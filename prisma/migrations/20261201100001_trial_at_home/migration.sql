-- AlterEnum
ALTER TYPE "alert_rule" ADD VALUE 'trial_pain';

-- AlterEnum
ALTER TYPE "trial_action" ADD VALUE 'pain_first';

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "trial_set_id" UUID;

-- AlterTable
ALTER TABLE "trial_set" ADD COLUMN     "permission_id" UUID,
ADD COLUMN     "related_person_id" UUID,
ALTER COLUMN "recorded_by_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "trial_permission" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "needs_adult" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "trial_permission_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trial_permission_clinic_id_patient_id_id_key" ON "trial_permission"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_trial_set_id_key" ON "alert"("clinic_id", "patient_id", "trial_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "trial_set_clinic_id_patient_id_id_key" ON "trial_set"("clinic_id", "patient_id", "id");

-- AddForeignKey
ALTER TABLE "trial_permission" ADD CONSTRAINT "trial_permission_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_permission" ADD CONSTRAINT "trial_permission_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_permission" ADD CONSTRAINT "trial_permission_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_permission" ADD CONSTRAINT "trial_permission_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_set" ADD CONSTRAINT "trial_set_clinic_id_patient_id_permission_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "permission_id") REFERENCES "trial_permission"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_set" ADD CONSTRAINT "trial_set_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_trial_set_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "trial_set_id") REFERENCES "trial_set"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own to read; what a clinician allows no patient's request writes or ends.
ALTER TABLE trial_permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE trial_permission FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trial_permission USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON trial_permission AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
CREATE POLICY given_by_whom ON trial_permission AS RESTRICTIVE FOR INSERT WITH CHECK (app_patient() IS NULL);
CREATE POLICY taken_back_by_whom ON trial_permission AS RESTRICTIVE FOR UPDATE USING (app_patient() IS NULL);
GRANT SELECT ON trial_permission TO plimsoll_backup;
GRANT SELECT, INSERT ON trial_permission TO plimsoll_app;
GRANT UPDATE (ended_at, ended_by_id) ON trial_permission TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON trial_permission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON trial_permission FOR EACH ROW EXECUTE FUNCTION end_only_once('ended_at', 'ended_by_id');
ALTER TABLE trial_permission ADD CONSTRAINT ended_by_whom CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
CREATE UNIQUE INDEX one_running_permission ON trial_permission (clinic_id, patient_id, lineage_id) WHERE ended_at IS NULL;

-- Whatever is worked out from it is worked out anew.
CREATE TRIGGER raises_revision_insert AFTER INSERT ON trial_permission REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_update AFTER UPDATE ON trial_permission REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_delete AFTER DELETE ON trial_permission REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();

-- A set is led by a clinician or done at home under a permission, never both; only the patient's own requests write those of home, and no
-- patient's request takes a trial back.
ALTER TABLE trial_set
  ADD CONSTRAINT led_or_at_home CHECK ((recorded_by_id IS NULL) = (permission_id IS NOT NULL)),
  ADD CONSTRAINT carer_at_home CHECK (related_person_id IS NULL OR recorded_by_id IS NULL),
  ADD CONSTRAINT nothing_was_done CHECK (action::text <> 'pain_first' OR (number = 1 AND recorded_by_id IS NULL
    AND load_value IS NULL AND band_colour IS NULL AND repetitions IS NULL AND effort IS NULL AND pain_during IS NULL AND technique IS NULL));
CREATE POLICY done_by_whom ON trial_set AS RESTRICTIVE FOR INSERT
  WITH CHECK ((app_patient() IS NULL) = (recorded_by_id IS NOT NULL));
CREATE POLICY taken_back_by_whom ON trial_set AS RESTRICTIVE FOR UPDATE USING (app_patient() IS NULL);

ALTER TABLE alert DROP CONSTRAINT day_of_entry;
ALTER TABLE alert
  ADD CONSTRAINT day_of_entry CHECK (local_date IS NULL OR log_id IS NOT NULL OR morning_id IS NOT NULL OR trial_set_id IS NOT NULL),
  ADD CONSTRAINT trial_names_set CHECK ((rule::text = 'trial_pain') = (trial_set_id IS NOT NULL));
