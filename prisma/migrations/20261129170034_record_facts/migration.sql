-- CreateEnum
CREATE TYPE "order_kind" AS ENUM ('clearance', 'weight_bearing', 'load_cap');

-- CreateEnum
CREATE TYPE "order_role" AS ENUM ('surgeon', 'physician', 'treating_clinician');

-- CreateEnum
CREATE TYPE "order_basis" AS ENUM ('letter', 'imaging', 'tests', 'protocol');

-- CreateEnum
CREATE TYPE "pause_reason" AS ENUM ('holiday', 'illness', 'clinic', 'other');

-- CreateEnum
CREATE TYPE "episode_deed" AS ENUM ('discharged', 'reopened');

-- CreateEnum
CREATE TYPE "screening_occasion" AS ENUM ('intake', 'four_weekly', 'pain_rise', 'body_region', 'session', 'worry');

-- CreateEnum
CREATE TYPE "screening_channel" AS ENUM ('device', 'phone', 'in_person');

-- CreateEnum
CREATE TYPE "red_flag_answer_value" AS ENUM ('yes', 'no', 'not_sure');

-- CreateEnum
CREATE TYPE "flag_urgency" AS ENUM ('inform_clinician', 'same_day', 'emergency_now');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "body_limb" AS ENUM ('arm', 'leg', 'trunk');

-- AlterEnum
ALTER TYPE "alert_rule" ADD VALUE 'red_flag';
ALTER TYPE "alert_rule" ADD VALUE 'severe_pain';
ALTER TYPE "alert_rule" ADD VALUE 'symptoms_spread';

-- AlterEnum
ALTER TYPE "log_outcome" ADD VALUE 'stopped';

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "closures" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "crisis_line" TEXT,
ADD COLUMN     "opening_week" JSONB,
ADD COLUMN     "out_of_hours_line" TEXT;

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "equipment_revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "care_team_member" ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "ended_by_id" UUID;

-- AlterTable
ALTER TABLE "related_person" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_by_id" UUID;

-- AlterTable
ALTER TABLE "condition" ADD COLUMN     "corrects_id" UUID,
ADD COLUMN     "limb" "body_limb",
ADD COLUMN     "onset_precision" "date_precision" NOT NULL DEFAULT 'day',
ADD COLUMN     "resolved_on" DATE,
ADD COLUMN     "status_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "status_changed_by_id" UUID,
ADD COLUMN     "status_reason" TEXT;

-- AlterTable
ALTER TABLE "equipment_item" ADD COLUMN     "band_colours" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pieces" SMALLINT;

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "red_flag_id" UUID;

-- AlterTable
ALTER TABLE "morning_check" ADD COLUMN     "entered_by_id" UUID;

-- CreateTable
CREATE TABLE "condition_order" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "condition_id" UUID NOT NULL,
    "kind" "order_kind" NOT NULL,
    "value" TEXT,
    "cap_pct" DECIMAL(3,1),
    "from_on" DATE NOT NULL,
    "given_by" TEXT NOT NULL,
    "role" "order_role" NOT NULL,
    "basis" "order_basis" NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "condition_order_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "clinician_hold" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "until_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "clinician_hold_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "usual_morning" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "pain" SMALLINT,
    "assessed_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,
    "entered_by_id" UUID,

    CONSTRAINT "usual_morning_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "pause" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID,
    "reason" "pause_reason" NOT NULL,
    "note" TEXT,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,
    "entered_by_id" UUID,
    "ended_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "pause_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "episode_event" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "deed" "episode_deed" NOT NULL,
    "happened_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "training_record" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "training_status" "training_status" NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_record_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "red_flag_screening" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "occasion" "screening_occasion" NOT NULL,
    "channel" "screening_channel" NOT NULL,
    "language" "language" NOT NULL,
    "local_date" DATE NOT NULL,
    "region" TEXT,
    "comment" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,
    "entered_by_id" UUID,

    CONSTRAINT "red_flag_screening_pkey" PRIMARY KEY ("clinic_id","patient_id","id")
);

-- CreateTable
CREATE TABLE "red_flag_answer" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "answer" "red_flag_answer_value",

    CONSTRAINT "red_flag_answer_pkey" PRIMARY KEY ("clinic_id","patient_id","screening_id","question_id")
);

-- CreateTable
CREATE TABLE "red_flag" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "is_stop_symptom" BOOLEAN NOT NULL,
    "urgency" "flag_urgency" NOT NULL,
    "screening_id" UUID,
    "session_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "close_reason" TEXT,

    CONSTRAINT "red_flag_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "condition_order_clinic_id_patient_id_idx" ON "condition_order"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "condition_order_clinic_id_condition_id_idx" ON "condition_order"("clinic_id", "condition_id");

-- CreateIndex
CREATE INDEX "clinician_hold_clinic_id_patient_id_idx" ON "clinician_hold"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "usual_morning_clinic_id_patient_id_assessed_on_idx" ON "usual_morning"("clinic_id", "patient_id", "assessed_on");

-- CreateIndex
CREATE INDEX "pause_clinic_id_patient_id_from_on_idx" ON "pause"("clinic_id", "patient_id", "from_on");

-- CreateIndex
CREATE INDEX "episode_event_clinic_id_patient_id_idx" ON "episode_event"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "training_record_clinic_id_patient_id_recorded_at_idx" ON "training_record"("clinic_id", "patient_id", "recorded_at");

-- CreateIndex
CREATE INDEX "red_flag_screening_clinic_id_patient_id_local_date_idx" ON "red_flag_screening"("clinic_id", "patient_id", "local_date");

-- CreateIndex
CREATE INDEX "red_flag_clinic_id_patient_id_closed_at_idx" ON "red_flag"("clinic_id", "patient_id", "closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "red_flag_clinic_id_patient_id_id_key" ON "red_flag"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "red_flag_clinic_id_patient_id_screening_id_code_key" ON "red_flag"("clinic_id", "patient_id", "screening_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "condition_clinic_id_patient_id_corrects_id_key" ON "condition"("clinic_id", "patient_id", "corrects_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_red_flag_id_key" ON "alert"("clinic_id", "patient_id", "red_flag_id");

-- AddForeignKey
ALTER TABLE "condition_order" ADD CONSTRAINT "condition_order_clinic_id_patient_id_condition_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "condition_id") REFERENCES "condition"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_order" ADD CONSTRAINT "condition_order_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_order" ADD CONSTRAINT "condition_order_clinic_id_withdrawn_by_id_fkey" FOREIGN KEY ("clinic_id", "withdrawn_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinician_hold" ADD CONSTRAINT "clinician_hold_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinician_hold" ADD CONSTRAINT "clinician_hold_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinician_hold" ADD CONSTRAINT "clinician_hold_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usual_morning" ADD CONSTRAINT "usual_morning_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usual_morning" ADD CONSTRAINT "usual_morning_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usual_morning" ADD CONSTRAINT "usual_morning_clinic_id_entered_by_id_fkey" FOREIGN KEY ("clinic_id", "entered_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_entered_by_id_fkey" FOREIGN KEY ("clinic_id", "entered_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_event" ADD CONSTRAINT "episode_event_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_event" ADD CONSTRAINT "episode_event_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_clinic_id_recorded_by_id_fkey" FOREIGN KEY ("clinic_id", "recorded_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag_screening" ADD CONSTRAINT "red_flag_screening_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag_screening" ADD CONSTRAINT "red_flag_screening_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag_screening" ADD CONSTRAINT "red_flag_screening_clinic_id_entered_by_id_fkey" FOREIGN KEY ("clinic_id", "entered_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag_answer" ADD CONSTRAINT "red_flag_answer_clinic_id_patient_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "screening_id") REFERENCES "red_flag_screening"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_clinic_id_patient_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "screening_id") REFERENCES "red_flag_screening"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_clinic_id_patient_id_session_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "session_id") REFERENCES "exercise_session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_clinic_id_acknowledged_by_id_fkey" FOREIGN KEY ("clinic_id", "acknowledged_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_clinic_id_closed_by_id_fkey" FOREIGN KEY ("clinic_id", "closed_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_person" ADD CONSTRAINT "related_person_clinic_id_ended_by_id_fkey" FOREIGN KEY ("clinic_id", "ended_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_clinic_id_patient_id_corrects_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "corrects_id") REFERENCES "condition"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_clinic_id_status_changed_by_id_fkey" FOREIGN KEY ("clinic_id", "status_changed_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_red_flag_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "red_flag_id") REFERENCES "red_flag"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "morning_check" ADD CONSTRAINT "morning_check_clinic_id_entered_by_id_fkey" FOREIGN KEY ("clinic_id", "entered_by_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security: the clinic's own rows, and for a patient their own.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['condition_order','clinician_hold','usual_morning','pause','episode_event','training_record',
    'red_flag_screening','red_flag_answer','red_flag'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($f$CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)$f$, t);
    EXECUTE format('CREATE POLICY own_patient ON %I AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient())', t);
    EXECUTE format('GRANT SELECT ON %I TO plimsoll_backup', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO plimsoll_app', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['usual_morning','episode_event','training_record','red_flag_screening','red_flag_answer'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- Rows that may be ended once: the named columns go from empty to filled, together, and nothing else ever changes.
CREATE FUNCTION end_only_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends text[] := TG_ARGV;
  part text;
BEGIN
  IF current_user = 'plimsoll_break_glass' THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION '% rows are kept', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END IF;
  IF to_jsonb(NEW) - ends IS DISTINCT FROM to_jsonb(OLD) - ends THEN
    RAISE EXCEPTION '% rows are never changed, only ended', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  FOREACH part IN ARRAY ends LOOP
    IF to_jsonb(OLD) ->> part IS NOT NULL AND to_jsonb(OLD) -> part IS DISTINCT FROM to_jsonb(NEW) -> part THEN
      RAISE EXCEPTION '% is already set', part USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON condition_order FOR EACH ROW
  EXECUTE FUNCTION end_only_once('withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason');
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON clinician_hold FOR EACH ROW EXECUTE FUNCTION end_only_once('ended_at', 'ended_by_id');
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON pause FOR EACH ROW EXECUTE FUNCTION end_only_once('ended_on', 'ended_at', 'ended_by_id');
CREATE TRIGGER ended_once BEFORE UPDATE OR DELETE ON red_flag FOR EACH ROW
  EXECUTE FUNCTION end_only_once('acknowledged_at', 'acknowledged_by_id', 'closed_at', 'closed_by_id', 'close_reason');
GRANT UPDATE (withdrawn_at, withdrawn_by_id, withdrawn_reason) ON condition_order TO plimsoll_app;
GRANT UPDATE (ended_at, ended_by_id) ON clinician_hold TO plimsoll_app;
GRANT UPDATE (ended_on, ended_at, ended_by_id) ON pause TO plimsoll_app;
GRANT UPDATE (acknowledged_at, acknowledged_by_id, closed_at, closed_by_id, close_reason) ON red_flag TO plimsoll_app;

-- A condition keeps its words; it is resolved or marked as an error, once, with who and when.
CREATE FUNCTION keep_condition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ends text[] := ARRAY['status', 'resolved_on', 'status_reason', 'status_changed_at', 'status_changed_by_id'];
BEGIN
  IF current_user = 'plimsoll_break_glass' THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - ends IS DISTINCT FROM to_jsonb(OLD) - ends THEN
    RAISE EXCEPTION 'a condition is kept as it was recorded' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'entered_in_error' OR NEW.status = 'active' THEN
    RAISE EXCEPTION 'a condition that has ended is recorded anew' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER condition_is_kept BEFORE UPDATE OR DELETE ON condition FOR EACH ROW EXECUTE FUNCTION keep_condition();

-- Rules that hold whoever writes.
ALTER TABLE condition
  ADD CONSTRAINT end_has_time CHECK (status = 'active' OR status_changed_at IS NOT NULL) NOT VALID,
  ADD CONSTRAINT resolved_has_day CHECK (resolved_on IS NULL OR status <> 'active'),
  ADD CONSTRAINT corrects_another CHECK (corrects_id <> id),
  ADD CONSTRAINT precision_has_date CHECK (onset_on IS NOT NULL OR onset_precision = 'day');
ALTER TABLE condition_order
  ADD CONSTRAINT note_length CHECK (char_length(btrim(note)) BETWEEN 10 AND 1000),
  ADD CONSTRAINT given_by_length CHECK (char_length(btrim(given_by)) BETWEEN 1 AND 200),
  ADD CONSTRAINT cap_range CHECK (cap_pct BETWEEN 20 AND 85 AND cap_pct * 2 = trunc(cap_pct * 2)),
  ADD CONSTRAINT value_of_kind CHECK ((kind = 'load_cap') = (cap_pct IS NOT NULL) AND (kind = 'load_cap') = (value IS NULL)),
  ADD CONSTRAINT value_known CHECK (value ~ '^[a-z_]{1,40}$'),
  ADD CONSTRAINT from_range CHECK (from_on BETWEEN DATE '1990-01-01' AND DATE '2200-01-01'),
  ADD CONSTRAINT withdrawn_by_whom CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
ALTER TABLE clinician_hold
  ADD CONSTRAINT reason_length CHECK (char_length(btrim(reason)) BETWEEN 1 AND 1000),
  ADD CONSTRAINT until_range CHECK (until_on BETWEEN DATE '1990-01-01' AND DATE '2200-01-01'),
  ADD CONSTRAINT ended_by_whom CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
CREATE UNIQUE INDEX one_running_hold ON clinician_hold (clinic_id, patient_id, lineage_id) WHERE ended_at IS NULL;
ALTER TABLE usual_morning
  ADD CONSTRAINT pain_range CHECK (pain BETWEEN 0 AND 10),
  ADD CONSTRAINT date_range CHECK (assessed_on BETWEEN DATE '1990-01-01' AND DATE '2200-01-01'),
  ADD CONSTRAINT one_teller CHECK (related_person_id IS NULL OR entered_by_id IS NULL);
ALTER TABLE pause
  ADD CONSTRAINT note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
  ADD CONSTRAINT days_in_order CHECK (until_on >= from_on),
  ADD CONSTRAINT ended_in_order CHECK (ended_on >= from_on),
  ADD CONSTRAINT date_range CHECK (from_on BETWEEN DATE '1990-01-01' AND DATE '2200-01-01' AND until_on <= DATE '2200-01-01'),
  ADD CONSTRAINT ended_whole CHECK ((ended_on IS NULL) = (ended_at IS NULL) AND (ended_by_id IS NULL OR ended_at IS NOT NULL)),
  ADD CONSTRAINT one_teller CHECK (related_person_id IS NULL OR entered_by_id IS NULL);
ALTER TABLE episode_event ADD CONSTRAINT reason_length CHECK (char_length(btrim(reason)) BETWEEN 1 AND 1000);
ALTER TABLE red_flag_screening
  ADD CONSTRAINT region_known CHECK (region ~ '^[a-z_]{1,40}$'),
  ADD CONSTRAINT comment_length CHECK (char_length(comment) BETWEEN 1 AND 1000),
  ADD CONSTRAINT one_teller CHECK (related_person_id IS NULL OR entered_by_id IS NULL),
  ADD CONSTRAINT staff_channel CHECK ((channel = 'device') = (entered_by_id IS NULL));
ALTER TABLE red_flag_answer ADD CONSTRAINT question_known CHECK (question_id ~ '^rf_[a-z0-9_]{1,60}$');
ALTER TABLE red_flag
  ADD CONSTRAINT code_known CHECK (code ~ '^[a-z0-9_]{1,60}$'),
  ADD CONSTRAINT acknowledged_by_whom CHECK ((acknowledged_at IS NULL) = (acknowledged_by_id IS NULL)),
  ADD CONSTRAINT closed_by_whom CHECK ((closed_at IS NULL) = (closed_by_id IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL)),
  ADD CONSTRAINT close_reason_length CHECK (char_length(btrim(close_reason)) BETWEEN 10 AND 1000);
ALTER TABLE care_team_member ADD CONSTRAINT end_reason_length CHECK (char_length(btrim(end_reason)) BETWEEN 1 AND 500);
ALTER TABLE equipment_item
  ADD CONSTRAINT pieces_range CHECK (pieces BETWEEN 1 AND 2),
  ADD CONSTRAINT bands_bounded CHECK (cardinality(band_colours) <= 20);
ALTER TABLE clinic
  ADD CONSTRAINT lines_length CHECK (char_length(out_of_hours_line) BETWEEN 1 AND 60 AND char_length(crisis_line) BETWEEN 1 AND 60);
