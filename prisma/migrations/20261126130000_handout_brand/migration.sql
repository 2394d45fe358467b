CREATE TYPE handout_identity AS ENUM ('birth_date', 'record_number', 'both');

-- WCAG 2.2: relative luminance of "#rrggbb", and its contrast against white.
CREATE FUNCTION contrast_on_white(colour text) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT 1.05 / (sum(weight * CASE WHEN part <= 0.04045 THEN part / 12.92 ELSE power((part + 0.055) / 1.055, 2.4) END) + 0.05)
  FROM (
    SELECT weight, get_byte(decode(substr(colour, 2), 'hex'), channel) / 255.0::double precision AS part
    FROM (VALUES (0, 0.2126::double precision), (1, 0.7152), (2, 0.0722)) AS channels (channel, weight)
  ) AS parts
$$;

ALTER TABLE clinic
  ADD COLUMN brand_colour text,
  ADD COLUMN handout_identity handout_identity NOT NULL DEFAULT 'both',
  -- A colour that cannot be read on paper would hide the headings (4.5 to 1: level AA).
  ADD CONSTRAINT brand_colour_readable CHECK (
    CASE WHEN brand_colour ~ '^#[0-9a-f]{6}$' THEN contrast_on_white(brand_colour) >= 4.5 ELSE brand_colour IS NULL END
  );
