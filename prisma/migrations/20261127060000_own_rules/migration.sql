-- AlterTable
ALTER TABLE "prescription" ADD COLUMN     "own_rules" JSONB;
