-- CreateEnum
CREATE TYPE "log_mark_kind" AS ENUM ('withdrawn', 'same', 'again');

-- CreateTable
CREATE TABLE "log_mark" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "log_id" UUID NOT NULL,
    "kind" "log_mark_kind" NOT NULL,
    "same_as_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,

    CONSTRAINT "log_mark_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateIndex
CREATE INDEX "log_mark_clinic_id_patient_id_log_id_idx" ON "log_mark"("clinic_id", "patient_id", "log_id");

-- AddForeignKey
ALTER TABLE "log_mark" ADD CONSTRAINT "log_mark_clinic_id_patient_id_log_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "log_id") REFERENCES "exercise_log"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_mark" ADD CONSTRAINT "log_mark_clinic_id_patient_id_same_as_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "same_as_id") REFERENCES "exercise_log"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_mark" ADD CONSTRAINT "log_mark_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own. A mark is only ever added.
ALTER TABLE log_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON log_mark USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY own_patient ON log_mark AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient())
  WITH CHECK (app_patient() IS NULL OR patient_id = app_patient());
GRANT SELECT ON log_mark TO plimsoll_backup;
GRANT SELECT, INSERT ON log_mark TO plimsoll_app;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log_mark FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log_mark FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE log_mark
  ADD CONSTRAINT same_as_another CHECK ((kind = 'same') = (same_as_id IS NOT NULL) AND same_as_id <> log_id);
-- An entry that does not count any more is told so once.
CREATE UNIQUE INDEX counts_no_more ON log_mark (clinic_id, patient_id, log_id) WHERE kind <> 'again';

-- Whatever is worked out from the entries is worked out anew.
CREATE TRIGGER raises_revision_insert AFTER INSERT ON log_mark REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_update AFTER UPDATE ON log_mark REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
CREATE TRIGGER raises_revision_delete AFTER DELETE ON log_mark REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_patients();
