-- AlterTable
ALTER TABLE "practitioner_role" ADD COLUMN     "clinical_lead" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "rule_signature" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "rule_signature_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "rule_choice" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "choice_id" TEXT NOT NULL,
    "value" INTEGER,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "rule_choice_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "rule_signature_clinic_id_rule_id_signed_at_idx" ON "rule_signature"("clinic_id", "rule_id", "signed_at");

-- CreateIndex
CREATE INDEX "rule_choice_clinic_id_choice_id_chosen_at_idx" ON "rule_choice"("clinic_id", "choice_id", "chosen_at");

-- AddForeignKey
ALTER TABLE "rule_signature" ADD CONSTRAINT "rule_signature_clinic_id_signed_by_id_fkey" FOREIGN KEY ("clinic_id", "signed_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_choice" ADD CONSTRAINT "rule_choice_clinic_id_chosen_by_id_fkey" FOREIGN KEY ("clinic_id", "chosen_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows. A patient's request reads the choices that its doses are worked out with, and writes none.
ALTER TABLE rule_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON rule_signature USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY staff_only ON rule_signature AS RESTRICTIVE USING (app_patient() IS NULL) WITH CHECK (app_patient() IS NULL);

ALTER TABLE rule_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON rule_choice USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY written_by_staff ON rule_choice AS RESTRICTIVE FOR INSERT WITH CHECK (app_patient() IS NULL);

ALTER TABLE rule_signature
  ADD CONSTRAINT rule_known CHECK (rule_id ~ '^(LG|SF|MS)-[0-9]{1,2}(\.[0-9]{1,2})?$'),
  ADD CONSTRAINT content_is_hash CHECK (content_hash ~ '^[0-9a-f]{64}$');
-- Bounds of each choice: lib/domain/rules/choices.ts. No number of the book lies outside these.
ALTER TABLE rule_choice
  ADD CONSTRAINT choice_named CHECK (choice_id ~ '^[a-zA-Z0-9]{1,60}$'),
  ADD CONSTRAINT value_range CHECK (value BETWEEN 0 AND 100);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON rule_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_choice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON rule_choice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON rule_signature, rule_choice TO plimsoll_app;
GRANT SELECT ON rule_signature, rule_choice TO plimsoll_backup;
