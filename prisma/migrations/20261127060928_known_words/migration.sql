-- CreateTable
CREATE TABLE "known_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "known_word_pkey" PRIMARY KEY ("word")
);

-- A misspelt word is compared with each word once, not with the text of every exercise: a thousand times less to compare.
INSERT INTO known_word SELECT DISTINCT unnest(string_to_array(search_text, ' ')) FROM catalogue_words;
CREATE INDEX known_word_alike ON known_word USING gin (word gin_trgm_ops);
DROP INDEX catalogue_words_alike;
CREATE OR REPLACE FUNCTION keep_catalogue_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.clinic_id IS NULL THEN
    INSERT INTO catalogue_words VALUES (NEW.slug, NEW.search_text)
      ON CONFLICT (slug) DO UPDATE SET search_text = excluded.search_text;
    INSERT INTO known_word SELECT DISTINCT unnest(string_to_array(NEW.search_text, ' ')) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
GRANT SELECT ON known_word TO plimsoll_app, plimsoll_backup;
