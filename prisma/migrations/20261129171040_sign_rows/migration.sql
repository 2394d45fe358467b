-- A row of the decision table is signed on its own, beside the rules (lib/domain/rule-book/registry.ts).
ALTER TABLE rule_signature
  DROP CONSTRAINT rule_known,
  ADD CONSTRAINT rule_known CHECK (rule_id ~ '^((LG|SF|MS)-[0-9]{1,2}(\.[0-9]{1,2})?|D[0-9]{2}[a-z]?)$');
