-- AlterTable
ALTER TABLE "prescription" ADD COLUMN     "easier_slug" TEXT;

-- AlterTable
ALTER TABLE "exercise_log" ADD COLUMN     "is_easier" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_easier_slug_fkey" FOREIGN KEY ("easier_slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing was done of an exercise that was left out.
ALTER TABLE exercise_log ADD CONSTRAINT easier_was_done CHECK (NOT is_easier OR outcome <> 'skipped');
