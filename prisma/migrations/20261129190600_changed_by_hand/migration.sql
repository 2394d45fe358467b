-- In place of a proposal a clinician may write any part of a dose, or another version of the exercise: what changed stands in the version.
ALTER TABLE proposal_decision
  DROP CONSTRAINT changed_has_version,
  ADD CONSTRAINT changed_has_version CHECK (outcome <> 'changed' OR program_version_id IS NOT NULL),
  DROP CONSTRAINT row_known,
  ADD CONSTRAINT row_known CHECK ("row" ~ '^D[0-9]{2}[a-z]?$');
