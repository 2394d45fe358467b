CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('success', 'denied', 'failure');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'physiotherapist', 'front_desk');

-- CreateEnum
CREATE TYPE "paper_size" AS ENUM ('a4', 'letter');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('en', 'es');

-- CreateEnum
CREATE TYPE "patient_load_unit" AS ENUM ('kg', 'lb');

-- CreateEnum
CREATE TYPE "session_end" AS ENUM ('signed_out', 'replaced', 'revoked', 'expired');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('left', 'right', 'bilateral', 'not_sided');

-- CreateEnum
CREATE TYPE "condition_status" AS ENUM ('active', 'resolved', 'entered_in_error');

-- CreateEnum
CREATE TYPE "episode_status" AS ENUM ('active', 'finished', 'entered_in_error');

-- CreateEnum
CREATE TYPE "pain_model" AS ENUM ('standard', 'protective', 'relative');

-- CreateEnum
CREATE TYPE "training_status" AS ENUM ('novice', 'trained');

-- CreateEnum
CREATE TYPE "program_status" AS ENUM ('draft', 'active', 'on_hold', 'completed', 'revoked', 'entered_in_error');

-- CreateEnum
CREATE TYPE "program_version_status" AS ENUM ('draft', 'active', 'superseded', 'ended');

-- CreateEnum
CREATE TYPE "prescribed_load_unit" AS ENUM ('kg', 'lb', 'band', 'bodyweight', 'percent1RM');

-- CreateEnum
CREATE TYPE "schedule_type" AS ENUM ('times_per_week', 'specific_weekdays', 'every_day');

-- CreateEnum
CREATE TYPE "dose_kind" AS ENUM ('reps', 'hold', 'breaths', 'time', 'distance', 'steps');

-- CreateEnum
CREATE TYPE "alert_rule" AS ENUM ('pain_above_limit', 'access_link_suspended');

-- CreateEnum
CREATE TYPE "log_source" AS ENUM ('phone', 'paper');

-- CreateEnum
CREATE TYPE "log_outcome" AS ENUM ('done', 'partly', 'skipped');

-- CreateEnum
CREATE TYPE "skip_reason" AS ENUM ('pain', 'no_time', 'forgot', 'too_hard', 'too_easy', 'no_equipment', 'unwell', 'not_sure_how', 'other');

-- CreateEnum
CREATE TYPE "pain_moment" AS ENUM ('rest', 'during', 'after', 'next_morning');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "action" TEXT NOT NULL,
    "outcome" "audit_outcome" NOT NULL,
    "agent_kind" TEXT NOT NULL,
    "agent_id" UUID,
    "agent_roles" TEXT[],
    "patient_id" UUID,
    "entity_kind" TEXT,
    "entity_id" UUID,
    "fields" TEXT[],
    "reason" TEXT,
    "network_address" TEXT,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "practitioner_id" UUID,
    "outcome" "audit_outcome" NOT NULL,
    "network_address" TEXT,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "paper_size" "paper_size" NOT NULL,
    "phone" TEXT,
    "opening_hours" TEXT,
    "emergency_number" TEXT NOT NULL DEFAULT '112',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "next_record_number" INTEGER NOT NULL DEFAULT 1,
    "record_prefix" TEXT NOT NULL DEFAULT 'P',
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner_role" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "roles" "role"[],
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practitioner_role_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "practitioner_role_id" UUID,
    "patient_id" UUID,
    "access_link_id" UUID,
    "shared_device" BOOLEAN NOT NULL DEFAULT false,
    "device" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "session_end",

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "exercise" (
    "slug" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "equipment" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "exercise_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "exercise_version" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "exercise_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "record_number" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "call_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "language" "language" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "load_unit" "patient_load_unit" NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "training_status" "training_status" NOT NULL DEFAULT 'novice',
    "uses_paper" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "care_team_member" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "practitioner_role_id" UUID NOT NULL,
    "reason" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "care_team_member_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "related_person" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "related_person_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "access_link" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "related_person_id" UUID,
    "token_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "failed_tries" INTEGER NOT NULL DEFAULT 0,
    "wait_until" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "first_opened_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "episode_of_care" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "status" "episode_status" NOT NULL DEFAULT 'active',
    "reason" TEXT NOT NULL,
    "goal" TEXT,
    "started_on" DATE NOT NULL,
    "finished_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_of_care_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "condition" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "code" TEXT,
    "description" TEXT NOT NULL,
    "side" "side" NOT NULL,
    "onset_on" DATE,
    "status" "condition_status" NOT NULL DEFAULT 'active',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "equipment_item" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "equipment" TEXT NOT NULL,
    "inventory" JSONB,

    CONSTRAINT "equipment_item_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "strength_test" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "exercise_slug" TEXT NOT NULL,
    "side" "side" NOT NULL,
    "load_value" DECIMAL(5,2) NOT NULL,
    "load_unit" "patient_load_unit" NOT NULL,
    "repetitions" INTEGER NOT NULL,
    "effort" INTEGER NOT NULL,
    "performed_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "strength_test_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "status" "program_status" NOT NULL DEFAULT 'draft',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program_version" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "program_version_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "pain_model" "pain_model" NOT NULL,
    "patient_note" TEXT,
    "clinician_note" TEXT,
    "effective_from" DATE,
    "valid_until" DATE,
    "changes" JSONB,
    "author_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "program_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "prescription" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "exercise_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "phase" INTEGER NOT NULL DEFAULT 0,
    "goal" TEXT NOT NULL,
    "side" "side",
    "dose_kind" "dose_kind" NOT NULL,
    "sets" INTEGER NOT NULL,
    "reps_min" INTEGER,
    "reps_max" INTEGER,
    "hold_seconds" INTEGER,
    "duration_seconds" INTEGER,
    "breaths" INTEGER,
    "distance_metres" INTEGER,
    "steps" INTEGER,
    "rest_seconds" INTEGER,
    "tempo_lower_seconds" INTEGER,
    "tempo_pause_seconds" INTEGER,
    "tempo_lift_seconds" INTEGER,
    "load_value" DECIMAL(5,2),
    "load_unit" "prescribed_load_unit",
    "band_color" TEXT,
    "load_equipment" TEXT,
    "effort_low" INTEGER,
    "effort_high" INTEGER,
    "schedule_type" "schedule_type" NOT NULL,
    "times_per_week" INTEGER,
    "weekdays" INTEGER[],
    "times_per_day" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "load_basis" JSONB,

    CONSTRAINT "prescription_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "rule" "alert_rule" NOT NULL,
    "log_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "exercise_session" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "local_date" DATE NOT NULL,
    "time_zone" TEXT NOT NULL,
    "performed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clock_skew_seconds" INTEGER,
    "source" "log_source" NOT NULL,
    "related_person_id" UUID,
    "entered_by_id" UUID,

    CONSTRAINT "exercise_session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "exercise_log" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "prescription_id" UUID NOT NULL,
    "client_log_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "outcome" "log_outcome" NOT NULL,
    "skip_reason" "skip_reason",
    "effort" INTEGER,
    "comment" TEXT,
    "corrects_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "related_person_id" UUID,
    "entered_by_id" UUID,

    CONSTRAINT "exercise_log_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "logged_set" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "log_id" UUID NOT NULL,
    "set_number" INTEGER NOT NULL,
    "side" "side" NOT NULL,
    "amount" INTEGER NOT NULL,
    "load_value" DECIMAL(5,2),
    "load_unit" "prescribed_load_unit",

    CONSTRAINT "logged_set_pkey" PRIMARY KEY ("clinic_id","log_id","set_number","side")
);

-- CreateTable
CREATE TABLE "pain_score" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "log_id" UUID NOT NULL,
    "moment" "pain_moment" NOT NULL,
    "score" INTEGER NOT NULL,

    CONSTRAINT "pain_score_pkey" PRIMARY KEY ("clinic_id","log_id","moment")
);

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_patient_id_recorded_at_idx" ON "audit_event"("clinic_id", "patient_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_email_key" ON "practitioner"("email");

-- CreateIndex
CREATE INDEX "practitioner_role_practitioner_id_idx" ON "practitioner_role"("practitioner_id");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_role_clinic_id_practitioner_id_key" ON "practitioner_role"("clinic_id", "practitioner_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_secret_hash_key" ON "sign_in_session"("secret_hash");

-- CreateIndex
CREATE INDEX "sign_in_session_clinic_id_practitioner_role_id_idx" ON "sign_in_session"("clinic_id", "practitioner_role_id");

-- CreateIndex
CREATE INDEX "sign_in_session_clinic_id_patient_id_idx" ON "sign_in_session"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_version_slug_version_key" ON "exercise_version"("slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_record_number_key" ON "patient"("clinic_id", "record_number");

-- CreateIndex
CREATE INDEX "care_team_member_clinic_id_practitioner_role_id_idx" ON "care_team_member"("clinic_id", "practitioner_role_id");

-- CreateIndex
CREATE INDEX "care_team_member_clinic_id_patient_id_idx" ON "care_team_member"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "related_person_clinic_id_patient_id_id_key" ON "related_person"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_token_hash_key" ON "access_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_code_hash_key" ON "access_link"("code_hash");

-- CreateIndex
CREATE INDEX "access_link_clinic_id_patient_id_idx" ON "access_link"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "episode_of_care_clinic_id_patient_id_id_key" ON "episode_of_care"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "condition_clinic_id_patient_id_idx" ON "condition"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "equipment_item_clinic_id_patient_id_equipment_key" ON "equipment_item"("clinic_id", "patient_id", "equipment");

-- CreateIndex
CREATE INDEX "strength_test_clinic_id_patient_id_exercise_slug_idx" ON "strength_test"("clinic_id", "patient_id", "exercise_slug");

-- CreateIndex
CREATE UNIQUE INDEX "program_clinic_id_patient_id_id_key" ON "program"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_version_clinic_id_patient_id_id_key" ON "program_version"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_version_clinic_id_program_id_number_key" ON "program_version"("clinic_id", "program_id", "number");

-- CreateIndex
CREATE INDEX "prescription_clinic_id_lineage_id_idx" ON "prescription"("clinic_id", "lineage_id");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_clinic_id_patient_id_id_key" ON "prescription"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_clinic_id_program_version_id_position_key" ON "prescription"("clinic_id", "program_version_id", "position");

-- CreateIndex
CREATE INDEX "alert_clinic_id_patient_id_acknowledged_at_idx" ON "alert"("clinic_id", "patient_id", "acknowledged_at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_patient_id_log_id_rule_key" ON "alert"("clinic_id", "patient_id", "log_id", "rule");

-- CreateIndex
CREATE INDEX "exercise_session_clinic_id_patient_id_local_date_idx" ON "exercise_session"("clinic_id", "patient_id", "local_date");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_session_clinic_id_patient_id_id_key" ON "exercise_session"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "exercise_log_clinic_id_session_id_idx" ON "exercise_log"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "exercise_log_clinic_id_prescription_id_idx" ON "exercise_log"("clinic_id", "prescription_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_log_clinic_id_patient_id_id_key" ON "exercise_log"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_log_clinic_id_patient_id_client_log_id_key" ON "exercise_log"("clinic_id", "patient_id", "client_log_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_log_clinic_id_patient_id_corrects_id_key" ON "exercise_log"("clinic_id", "patient_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "practitioner_role" ADD CONSTRAINT "practitioner_role_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner_role" ADD CONSTRAINT "practitioner_role_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_clinic_id_practitioner_role_id_fkey" FOREIGN KEY ("clinic_id", "practitioner_role_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_clinic_id_access_link_id_fkey" FOREIGN KEY ("clinic_id", "access_link_id") REFERENCES "access_link"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_version" ADD CONSTRAINT "exercise_version_slug_fkey" FOREIGN KEY ("slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_clinic_id_practitioner_role_id_fkey" FOREIGN KEY ("clinic_id", "practitioner_role_id") REFERENCES "practitioner_role"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_person" ADD CONSTRAINT "related_person_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_clinic_id_patient_id_related_person_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "related_person_id") REFERENCES "related_person"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_of_care" ADD CONSTRAINT "episode_of_care_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment_item" ADD CONSTRAINT "equipment_item_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strength_test" ADD CONSTRAINT "strength_test_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strength_test" ADD CONSTRAINT "strength_test_exercise_slug_fkey" FOREIGN KEY ("exercise_slug") REFERENCES "exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episode_of_care"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_version" ADD CONSTRAINT "program_version_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "program"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_clinic_id_patient_id_program_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_version_id") REFERENCES "program_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_exercise_version_id_fkey" FOREIGN KEY ("exercise_version_id") REFERENCES "exercise_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_log_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "log_id") REFERENCES "exercise_log"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_session" ADD CONSTRAINT "exercise_session_clinic_id_patient_id_program_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_version_id") REFERENCES "program_version"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_log" ADD CONSTRAINT "exercise_log_clinic_id_patient_id_session_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "session_id") REFERENCES "exercise_session"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_log" ADD CONSTRAINT "exercise_log_clinic_id_patient_id_prescription_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "prescription_id") REFERENCES "prescription"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_log" ADD CONSTRAINT "exercise_log_clinic_id_patient_id_corrects_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "corrects_id") REFERENCES "exercise_log"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_set" ADD CONSTRAINT "logged_set_clinic_id_patient_id_log_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "log_id") REFERENCES "exercise_log"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pain_score" ADD CONSTRAINT "pain_score_clinic_id_patient_id_log_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "log_id") REFERENCES "exercise_log"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row security --------------------------------------------------------------------------------------------------
-- Who asks is set by the data layer, in the same transaction as the query (an unset context sees no row).
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.clinic_id', true), '')::uuid $$;
CREATE FUNCTION app_patient() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.patient_id', true), '')::uuid $$;
CREATE FUNCTION app_practitioner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.practitioner_id', true), '')::uuid $$;
-- The hash of the secret that the caller holds (cookie, link or code): it opens the one row it belongs to, before the clinic is known.
CREATE FUNCTION app_secret() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.secret_hash', true), '') $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['practitioner_role','sign_in_session','patient','care_team_member','related_person','access_link',
    'episode_of_care','condition','equipment_item','strength_test','program','program_version','prescription',
    'exercise_session','exercise_log','logged_set','pain_score','alert','audit_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I USING (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid) WITH CHECK (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', t);
  END LOOP;
  -- A patient's requests see the patient's own rows only, whatever a query forgets to ask.
  FOREACH t IN ARRAY ARRAY['sign_in_session','care_team_member','related_person','access_link','episode_of_care','condition',
    'equipment_item','strength_test','program','program_version','prescription','exercise_session','exercise_log','logged_set',
    'pain_score','alert'] LOOP
    EXECUTE format('CREATE POLICY own_patient ON %I AS RESTRICTIVE USING (app_patient() IS NULL OR patient_id = app_patient()) WITH CHECK (app_patient() IS NULL OR patient_id = app_patient())', t);
  END LOOP;
END $$;
CREATE POLICY own_patient ON patient AS RESTRICTIVE
  USING (app_patient() IS NULL OR id = app_patient()) WITH CHECK (app_patient() IS NULL OR id = app_patient());

ALTER TABLE clinic ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON clinic USING (id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.clinic_id', true), '')::uuid);

CREATE POLICY holder_of_secret ON sign_in_session FOR SELECT USING (secret_hash = app_secret());
CREATE POLICY holder_of_secret ON access_link FOR SELECT USING (token_hash = app_secret() OR code_hash = app_secret());
CREATE POLICY own_roles ON practitioner_role FOR SELECT USING (practitioner_id = app_practitioner());

-- Rules that hold whoever writes --------------------------------------------------------------------------------
ALTER TABLE practitioner ADD CONSTRAINT email_canonical CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE practitioner_role ADD CONSTRAINT roles_present CHECK (cardinality(roles) >= 1);
ALTER TABLE sign_in_session
  ADD CONSTRAINT one_holder CHECK ((practitioner_role_id IS NULL) <> (patient_id IS NULL)),
  ADD CONSTRAINT end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL));
ALTER TABLE patient
  ADD CONSTRAINT birth_date_range CHECK (birth_date BETWEEN DATE '1900-01-01' AND (created_at AT TIME ZONE 'UTC')::date + 1),
  ADD CONSTRAINT name_length CHECK (char_length(full_name) BETWEEN 1 AND 200 AND char_length(call_name) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX one_running_care_team_place ON care_team_member (clinic_id, patient_id, practitioner_role_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_running_patient_link ON access_link (clinic_id, patient_id) WHERE revoked_at IS NULL AND related_person_id IS NULL;
CREATE UNIQUE INDEX one_running_carer_link ON access_link (clinic_id, related_person_id) WHERE revoked_at IS NULL AND related_person_id IS NOT NULL;
ALTER TABLE access_link ADD CONSTRAINT failed_tries_range CHECK (failed_tries BETWEEN 0 AND 10);
ALTER TABLE strength_test
  ADD CONSTRAINT load_range CHECK (load_value > 0 AND load_value <= 500),
  ADD CONSTRAINT repetitions_range CHECK (repetitions BETWEEN 1 AND 999),
  ADD CONSTRAINT effort_range CHECK (effort BETWEEN 0 AND 10);
ALTER TABLE program_version ADD CONSTRAINT number_range CHECK (number >= 1 AND revision >= 1),
  ADD CONSTRAINT active_is_published CHECK (status = 'draft' OR (published_at IS NOT NULL AND effective_from IS NOT NULL)),
  ADD CONSTRAINT date_range CHECK (effective_from BETWEEN DATE '1990-01-01' AND DATE '2200-01-01' AND valid_until BETWEEN DATE '1990-01-01' AND DATE '2200-01-01');
CREATE UNIQUE INDEX one_active_version ON program_version (clinic_id, program_id) WHERE status = 'active';
CREATE UNIQUE INDEX one_draft_version ON program_version (clinic_id, program_id) WHERE status = 'draft';
ALTER TABLE prescription
  ADD CONSTRAINT position_range CHECK (position BETWEEN 0 AND 99),
  ADD CONSTRAINT phase_range CHECK (phase BETWEEN 0 AND 20),
  ADD CONSTRAINT sets_range CHECK (sets BETWEEN 0 AND 99),
  ADD CONSTRAINT reps_range CHECK (reps_min BETWEEN 0 AND 999 AND reps_max BETWEEN 0 AND 999 AND reps_min <= reps_max),
  ADD CONSTRAINT hold_range CHECK (hold_seconds BETWEEN 0 AND 3600),
  ADD CONSTRAINT duration_range CHECK (duration_seconds BETWEEN 0 AND 7200),
  ADD CONSTRAINT breaths_range CHECK (breaths BETWEEN 0 AND 999),
  ADD CONSTRAINT distance_range CHECK (distance_metres BETWEEN 0 AND 50000),
  ADD CONSTRAINT steps_range CHECK (steps BETWEEN 0 AND 20000),
  ADD CONSTRAINT rest_range CHECK (rest_seconds BETWEEN 0 AND 3600),
  ADD CONSTRAINT tempo_range CHECK (tempo_lower_seconds BETWEEN 0 AND 60 AND tempo_pause_seconds BETWEEN 0 AND 60 AND tempo_lift_seconds BETWEEN 0 AND 60),
  ADD CONSTRAINT load_range CHECK (load_value BETWEEN 0 AND 500),
  ADD CONSTRAINT load_has_unit CHECK (load_value IS NULL OR load_unit IN ('kg', 'lb', 'percent1RM')),
  ADD CONSTRAINT unit_has_load CHECK (load_unit IS NULL OR load_unit IN ('band', 'bodyweight') OR load_value IS NOT NULL),
  ADD CONSTRAINT percent_range CHECK (load_unit <> 'percent1RM' OR load_value <= 100),
  ADD CONSTRAINT effort_range CHECK (effort_low BETWEEN 0 AND 10 AND effort_high BETWEEN 0 AND 10 AND effort_low <= effort_high),
  ADD CONSTRAINT times_per_day_range CHECK (times_per_day BETWEEN 1 AND 10),
  ADD CONSTRAINT times_per_week_range CHECK (times_per_week BETWEEN 1 AND 7),
  ADD CONSTRAINT schedule_complete CHECK (
    (schedule_type = 'times_per_week' AND times_per_week IS NOT NULL AND cardinality(weekdays) = 0) OR
    (schedule_type = 'specific_weekdays' AND times_per_week IS NULL AND cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ ARRAY[1,2,3,4,5,6,7]) OR
    (schedule_type = 'every_day' AND times_per_week IS NULL AND cardinality(weekdays) = 0));
ALTER TABLE exercise_log
  ADD CONSTRAINT effort_range CHECK (effort BETWEEN 0 AND 10),
  ADD CONSTRAINT comment_length CHECK (char_length(comment) BETWEEN 1 AND 1000),
  ADD CONSTRAINT skip_has_reason CHECK ((outcome = 'skipped') = (skip_reason IS NOT NULL));
ALTER TABLE logged_set
  ADD CONSTRAINT set_number_range CHECK (set_number BETWEEN 1 AND 99),
  ADD CONSTRAINT amount_range CHECK (amount BETWEEN 0 AND 50000),
  ADD CONSTRAINT load_range CHECK (load_value BETWEEN 0 AND 500),
  ADD CONSTRAINT load_has_unit CHECK (load_value IS NULL OR load_unit IN ('kg', 'lb'));
ALTER TABLE pain_score ADD CONSTRAINT score_range CHECK (score BETWEEN 0 AND 10);

-- What never changes --------------------------------------------------------------------------------------------
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'plimsoll_break_glass' THEN RETURN coalesce(NEW, OLD); END IF;
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_event','sign_in_attempt','exercise_session','exercise_log','logged_set','pain_score'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- A published version keeps its words for ever; only its status may move on.
CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status <> 'draft' THEN RAISE EXCEPTION 'a published version is kept' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.status <> 'draft' AND (to_jsonb(NEW) - 'status' - 'ended_at') IS DISTINCT FROM (to_jsonb(OLD) - 'status' - 'ended_at') THEN
    RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status <> 'draft' AND NEW.status = 'draft' THEN
    RAISE EXCEPTION 'a published version is never a draft again' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_is_kept BEFORE UPDATE OR DELETE ON program_version FOR EACH ROW EXECUTE FUNCTION keep_published_version();

CREATE FUNCTION keep_published_prescription() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched prescription := coalesce(NEW, OLD);
BEGIN
  IF NOT EXISTS (SELECT 1 FROM program_version v WHERE v.clinic_id = touched.clinic_id AND v.id = touched.program_version_id AND v.status = 'draft') THEN
    RAISE EXCEPTION 'a prescription of a published version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN touched;
END $$;
CREATE TRIGGER published_is_kept BEFORE INSERT OR UPDATE OR DELETE ON prescription FOR EACH ROW EXECUTE FUNCTION keep_published_prescription();

CREATE TRIGGER version_content_is_kept BEFORE UPDATE OR DELETE ON exercise_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Search ---------------------------------------------------------------------------------------------------------
CREATE INDEX exercise_search ON exercise USING gin (search_text gin_trgm_ops);

-- What each role may do -------------------------------------------------------------------------------------------
GRANT USAGE ON SCHEMA public TO plimsoll_app, plimsoll_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO plimsoll_backup;
GRANT SELECT ON exercise, exercise_version TO plimsoll_app;
GRANT SELECT, INSERT, UPDATE ON clinic, practitioner, practitioner_role, sign_in_session, patient, care_team_member,
  related_person, access_link, episode_of_care, condition, strength_test, program, alert TO plimsoll_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON equipment_item, program_version, prescription TO plimsoll_app;
GRANT SELECT, INSERT ON exercise_session, exercise_log, logged_set, pain_score, audit_event, sign_in_attempt TO plimsoll_app;
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN GRANT SELECT ON _prisma_migrations TO plimsoll_app; END IF;
END $$;
