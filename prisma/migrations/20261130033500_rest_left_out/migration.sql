-- Of an exercise that was done in part the rest may have a reason too; one that was left out must have one.
ALTER TABLE exercise_log DROP CONSTRAINT skip_has_reason;
ALTER TABLE exercise_log ADD CONSTRAINT skip_has_reason CHECK (
  CASE outcome WHEN 'skipped' THEN skip_reason IS NOT NULL WHEN 'partly' THEN true ELSE skip_reason IS NULL END);
