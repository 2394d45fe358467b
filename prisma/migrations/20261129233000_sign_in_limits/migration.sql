-- Tries to get in are counted where every process of the product sees them and where a restart does not forget them.
-- The key is a keyed hash of what is counted (an account as it was typed, a device, a code, an address): the table names nobody.
CREATE TABLE "try_limit" (
    "key_hash" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "wait_until" TIMESTAMPTZ(3),
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "try_limit_pkey" PRIMARY KEY ("key_hash")
);

-- A browser that somebody signed in from before: what strangers type cannot keep its owner out.
CREATE TABLE "known_device" (
    "id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "try_limit_touched_at_idx" ON "try_limit"("touched_at");
CREATE UNIQUE INDEX "known_device_practitioner_id_secret_hash_key" ON "known_device"("practitioner_id", "secret_hash");
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE try_limit
  ADD CONSTRAINT key_is_a_hash CHECK (key_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT counts_range CHECK (failures >= 0 AND refused >= 0);
ALTER TABLE known_device ADD CONSTRAINT secret_is_a_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$');

GRANT SELECT, INSERT, UPDATE, DELETE ON try_limit TO plimsoll_app;
GRANT SELECT, INSERT ON known_device TO plimsoll_app;
GRANT SELECT ON try_limit, known_device TO plimsoll_backup;
