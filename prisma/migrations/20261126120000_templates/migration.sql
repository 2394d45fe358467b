-- AlterTable
ALTER TABLE "program_version" ADD COLUMN     "phases" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "program_template" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "owner_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "program_template_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program_template_version" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_template_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "program_template_version_clinic_id_template_id_number_key" ON "program_template_version"("clinic_id", "template_id", "number");

-- AddForeignKey
ALTER TABLE "program_template" ADD CONSTRAINT "program_template_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_template" ADD CONSTRAINT "program_template_clinic_id_created_by_id_fkey" FOREIGN KEY ("clinic_id", "created_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_template_version" ADD CONSTRAINT "program_template_version_clinic_id_template_id_fkey" FOREIGN KEY ("clinic_id", "template_id") REFERENCES "program_template"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_template_version" ADD CONSTRAINT "program_template_version_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows; a patient's requests see none of them.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['program_template', 'program_template_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid) WITH CHECK (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', t);
    EXECUTE format('CREATE POLICY staff_only ON %I AS RESTRICTIVE USING (app_patient() IS NULL) WITH CHECK (app_patient() IS NULL)', t);
  END LOOP;
END $$;

ALTER TABLE program_template_version
  ADD CONSTRAINT number_range CHECK (number >= 1),
  ADD CONSTRAINT content_shape CHECK (jsonb_typeof(content) = 'object' AND jsonb_typeof(content -> 'phases') = 'array');
ALTER TABLE program_version
  ADD CONSTRAINT phases_shape CHECK (jsonb_typeof(phases) = 'array' AND jsonb_array_length(phases) <= 20);

-- A template is put away and taken out again; whose it is and who made it stays.
CREATE FUNCTION keep_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a template is kept' USING ERRCODE = 'restrict_violation'; END IF;
  IF (to_jsonb(NEW) - 'archived_at') IS DISTINCT FROM (to_jsonb(OLD) - 'archived_at') THEN
    RAISE EXCEPTION 'a template keeps its owner' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER template_is_kept BEFORE UPDATE OR DELETE ON program_template FOR EACH ROW EXECUTE FUNCTION keep_template();
CREATE TRIGGER template_never_emptied BEFORE TRUNCATE ON program_template FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON program_template_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON program_template_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON program_template TO plimsoll_app;
GRANT SELECT, INSERT ON program_template_version TO plimsoll_app;
GRANT SELECT ON program_template, program_template_version TO plimsoll_backup;
