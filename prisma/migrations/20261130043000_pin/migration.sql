-- CreateEnum
CREATE TYPE "entry_check" AS ENUM ('birth_date', 'pin');

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "entry_check" "entry_check" NOT NULL DEFAULT 'birth_date';

-- AlterTable
ALTER TABLE "access_link" ADD COLUMN     "pin_hash" TEXT;

ALTER TABLE access_link ADD CONSTRAINT pin_is_a_hash CHECK (pin_hash LIKE '$argon2id$%');
