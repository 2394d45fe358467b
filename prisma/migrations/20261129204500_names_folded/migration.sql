-- A patient is found however the name is spelt: names and record number in the form in which the library compares names. The product
-- folds what is null at the next search, so that there is one folding and it is the program's own.
ALTER TABLE "patient" ADD COLUMN "search_text" TEXT;
CREATE INDEX patient_not_folded ON patient (clinic_id) WHERE search_text IS NULL;
CREATE INDEX patient_born ON patient (clinic_id, birth_date);

-- That form now holds letters that look alike for one; what is stored of own exercises follows. The owner of the tables sees no row
-- while row security is forced.
ALTER TABLE exercise_name NO FORCE ROW LEVEL SECURITY;
ALTER TABLE exercise NO FORCE ROW LEVEL SECURITY;
UPDATE exercise_name SET folded = replace(replace(replace(replace(translate(folded,
  'øłđðħŧıĸŋавекмнорстухіјѕһԁαβεζηικμνορτυχ', 'olddhtiknabekmhopctyxijshdabezhikmnoptyx'),
  'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  WHERE clinic_id IS NOT NULL AND folded ~ '[øłđðħŧıĸŋавекмнорстухіјѕһԁαβεζηικμνορτυχßæœþ]';
UPDATE exercise SET search_text = replace(replace(replace(replace(translate(search_text,
  'øłđðħŧıĸŋавекмнорстухіјѕһԁαβεζηικμνορτυχ', 'olddhtiknabekmhopctyxijshdabezhikmnoptyx'),
  'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  WHERE clinic_id IS NOT NULL AND search_text ~ '[øłđðħŧıĸŋавекмнорстухіјѕһԁαβεζηικμνορτυχßæœþ]';
ALTER TABLE exercise_name FORCE ROW LEVEL SECURITY;
ALTER TABLE exercise FORCE ROW LEVEL SECURITY;
