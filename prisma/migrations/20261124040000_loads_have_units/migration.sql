-- An unknown unit made the old rules neither true nor false, which a CHECK lets through.
ALTER TABLE prescription DROP CONSTRAINT load_has_unit,
  ADD CONSTRAINT load_has_unit CHECK (load_value IS NULL OR (load_unit IS NOT NULL AND load_unit IN ('kg', 'lb', 'percent1RM')));
ALTER TABLE logged_set DROP CONSTRAINT load_has_unit,
  ADD CONSTRAINT load_has_unit CHECK ((load_value IS NOT NULL) = (load_unit IS NOT NULL AND load_unit IN ('kg', 'lb')));
