-- AlterTable
ALTER TABLE "related_person" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE related_person ADD CONSTRAINT revision_counts CHECK (revision >= 1);
