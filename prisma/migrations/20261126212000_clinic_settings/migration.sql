-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "settings_revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "clinic_logo" (
    "clinic_id" UUID NOT NULL,
    "colour_png" BYTEA NOT NULL,
    "grey_png" BYTEA NOT NULL,
    "width_pixels" INTEGER NOT NULL,
    "height_pixels" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_logo_pkey" PRIMARY KEY ("clinic_id")
);

-- AddForeignKey
ALTER TABLE "clinic_logo" ADD CONSTRAINT "clinic_logo_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own row.
ALTER TABLE clinic_logo ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinic_logo FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON clinic_logo USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);

ALTER TABLE clinic ADD CONSTRAINT settings_revision_counts CHECK (settings_revision >= 1);
-- Small PNG files of our own writing and nothing else (89 50 4e 47 0d 0a 1a 0a).
ALTER TABLE clinic_logo
  ADD CONSTRAINT logo_is_png CHECK (
    substr(colour_png, 1, 8) = '\x89504e470d0a1a0a'::bytea AND substr(grey_png, 1, 8) = '\x89504e470d0a1a0a'::bytea
  ),
  ADD CONSTRAINT logo_is_small CHECK (
    octet_length(colour_png) <= 524288 AND octet_length(grey_png) <= 524288
    AND width_pixels BETWEEN 1 AND 480 AND height_pixels BETWEEN 1 AND 160
  );

GRANT SELECT, INSERT, UPDATE, DELETE ON clinic_logo TO plimsoll_app;
GRANT SELECT ON clinic_logo TO plimsoll_backup;
