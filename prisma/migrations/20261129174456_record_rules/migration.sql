-- AlterTable
ALTER TABLE "clinic" ALTER COLUMN "emergency_number" DROP NOT NULL,
ALTER COLUMN "emergency_number" DROP DEFAULT;

-- AddForeignKey
ALTER TABLE "clinician_hold" ADD CONSTRAINT "clinician_hold_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A number that can be dialled; a clinic that has not said one has none.
ALTER TABLE clinic ADD CONSTRAINT emergency_number_dialled CHECK (emergency_number ~ '^[+0-9][0-9 -]{1,19}$') NOT VALID;

-- Conditions are kept, all of them.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON condition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE ON condition FROM plimsoll_app;
GRANT UPDATE (status, resolved_on, status_reason, status_changed_at, status_changed_by_id) ON condition TO plimsoll_app;
