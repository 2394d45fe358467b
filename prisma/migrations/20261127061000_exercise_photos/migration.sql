-- CreateTable
CREATE TABLE "exercise_photo" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "jpeg" BYTEA NOT NULL,
    "width_pixels" INTEGER NOT NULL,
    "height_pixels" INTEGER NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_photo_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "exercise_photo_clinic_id_slug_idx" ON "exercise_photo"("clinic_id", "slug");

-- AddForeignKey
ALTER TABLE "exercise_photo" ADD CONSTRAINT "exercise_photo_slug_fkey" FOREIGN KEY ("slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_photo" ADD CONSTRAINT "exercise_photo_clinic_id_added_by_id_fkey" FOREIGN KEY ("clinic_id", "added_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- JPEG files of our own writing and nothing else (ff d8 ff).
ALTER TABLE exercise_photo
  ADD CONSTRAINT photo_is_jpeg CHECK (substr(jpeg, 1, 3) = '\xffd8ff'::bytea),
  ADD CONSTRAINT photo_is_small CHECK (
    octet_length(jpeg) <= 2097152 AND width_pixels BETWEEN 1 AND 1200 AND height_pixels BETWEEN 1 AND 1200
  );

-- Row security: the clinic's own rows; a patient's requests see the photos of what was prescribed to them only.
ALTER TABLE exercise_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE exercise_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON exercise_photo USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
CREATE POLICY prescribed_to_patient ON exercise_photo AS RESTRICTIVE USING (
  app_patient() IS NULL OR EXISTS (
    SELECT 1 FROM prescription p JOIN exercise_version v ON v.id = p.exercise_version_id
    WHERE v.slug = exercise_photo.slug AND p.patient_id = app_patient()
  )
) WITH CHECK (app_patient() IS NULL);
CREATE TRIGGER exercise_of_the_clinic BEFORE INSERT OR UPDATE ON exercise_photo
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_exercise('slug');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON exercise_photo FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON exercise_photo FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON exercise_photo TO plimsoll_app;
GRANT SELECT ON exercise_photo TO plimsoll_backup;
