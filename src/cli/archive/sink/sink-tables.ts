/** The version of the tables: what reads or writes them asks for this one. */
export const TABLES_VERSION = 2;

/** Makes the tables; docs/archives.md says what is in them. Numbers stand for names in all that is long. */
export const TABLES = `
CREATE SCHEMA dateline;
CREATE TABLE dateline.tables (version integer NOT NULL);
INSERT INTO dateline.tables VALUES (${TABLES_VERSION});
CREATE TABLE dateline.models (
  number smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version text NOT NULL UNIQUE,
  is_current boolean NOT NULL DEFAULT false,
  gazetteer text NOT NULL,
  licences jsonb NOT NULL
);
CREATE TABLE dateline.places (
  number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text NOT NULL UNIQUE,
  geoname_id bigint,
  name text NOT NULL,
  feature_code text NOT NULL,
  country_code text NOT NULL,
  longitude double precision NOT NULL,
  latitude double precision NOT NULL,
  wikidata_id text,
  full_name text NOT NULL,
  kind text NOT NULL,
  feature_class text NOT NULL,
  country text NOT NULL,
  admin1 text NOT NULL,
  admin2 text NOT NULL,
  population bigint NOT NULL,
  outline text,
  source text
);
CREATE TABLE dateline.sources (
  number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE
);
CREATE TABLE dateline.articles (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  models smallint NOT NULL REFERENCES dateline.models,
  id text NOT NULL,
  title text,
  date text,
  day date,
  source text,
  url text,
  focus jsonb NOT NULL,
  read_to integer,
  UNIQUE (models, id)
);
CREATE INDEX articles_by_day ON dateline.articles (models, day);
CREATE TABLE dateline.texts (
  article bigint PRIMARY KEY REFERENCES dateline.articles ON DELETE CASCADE,
  title text,
  author text,
  language text,
  paragraphs integer[],
  text text
);
CREATE TABLE dateline.mentions (
  article bigint NOT NULL REFERENCES dateline.articles ON DELETE CASCADE,
  first integer NOT NULL,
  after integer NOT NULL,
  surface text NOT NULL,
  use text NOT NULL,
  confidence real NOT NULL,
  place integer REFERENCES dateline.places,
  near_place integer REFERENCES dateline.places,
  near_relation text,
  near_metres double precision,
  PRIMARY KEY (article, first, after)
);
CREATE TABLE dateline.namings (
  models smallint NOT NULL,
  place integer NOT NULL,
  day date NOT NULL,
  article bigint NOT NULL,
  source integer,
  marks smallint NOT NULL,
  first integer NOT NULL,
  after integer NOT NULL,
  excerpt_first integer NOT NULL,
  excerpt_characters integer,
  excerpt_length integer
);
CREATE TABLE dateline.counts_by_month (
  models smallint NOT NULL REFERENCES dateline.models,
  place integer NOT NULL REFERENCES dateline.places,
  month date NOT NULL,
  articles integer NOT NULL,
  literal integer NOT NULL,
  certain integer NOT NULL,
  literal_and_certain integer NOT NULL,
  PRIMARY KEY (models, place, month)
);
`;

/** What is searched in: the title, and as much of a text as surely makes no more of words than PostgreSQL holds of one (1 MB). */
export const SEARCHED = `to_tsvector('simple', coalesce(title, '') || ' ' || left(coalesce(text, ''), 150000))`;

/** What tables are asked by, by name: made at once when they are filled, which takes a third of the time. */
export const INDEXES: Readonly<Record<string, string>> = {
  namings_of_a_place: 'dateline.namings (models, place, day, article)',
  namings_of_a_source: 'dateline.namings (models, source, day) INCLUDE (place, marks)',
  counts_of_a_month:
    'dateline.counts_by_month (models, month) INCLUDE (place, articles, literal, certain, literal_and_certain)',
  texts_by_word: `dateline.texts USING gin ((${SEARCHED}))`,
};

/** For maps of others: where PostGIS is, each place has its point. */
export const GEOMETRY = `
ALTER TABLE dateline.places ADD COLUMN IF NOT EXISTS point geometry(Point, 4326)
  GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)) STORED;
CREATE INDEX IF NOT EXISTS places_by_point ON dateline.places USING gist (point);
`;

/** Articles of $2 that are not there yet, with the models $1. */
export const INSERT_ARTICLES = `
INSERT INTO dateline.articles (models, id, title, date, day, source, url, focus, read_to)
SELECT $1, id, title, date, day, source, url, focus, read_to
FROM jsonb_to_recordset($2::jsonb) AS given
  (id text, title text, date text, day date, source text, url text, focus jsonb, read_to integer)
ORDER BY id
ON CONFLICT (models, id) DO NOTHING
RETURNING number, id`;

/** In one order, whoever does it: so no two wait for each other. */
export const INSERT_PLACES = `
INSERT INTO dateline.places (id, geoname_id, name, feature_code, country_code, longitude, latitude,
  wikidata_id, full_name, kind, feature_class, country, admin1, admin2, population, outline, source)
SELECT id, geoname_id, name, feature_code, country_code, longitude, latitude,
  wikidata_id, full_name, kind, feature_class, country, admin1, admin2, population, outline, source
FROM jsonb_to_recordset($1::jsonb) AS given
  (id text, geoname_id bigint, name text, feature_code text, country_code text, longitude double precision, latitude double precision,
   wikidata_id text, full_name text, kind text, feature_class text, country text, admin1 text, admin2 text, population bigint, outline text, source text)
WHERE NOT EXISTS (SELECT FROM dateline.places AS known WHERE known.id = given.id)
ORDER BY id
ON CONFLICT (id) DO NOTHING`;

/** Names of sources, $1. */
export const INSERT_SOURCES = `
INSERT INTO dateline.sources (name)
SELECT name FROM unnest($1::text[]) AS given (name)
WHERE NOT EXISTS (SELECT FROM dateline.sources AS known WHERE known.name = given.name)
ORDER BY name
ON CONFLICT (name) DO NOTHING`;

/** Numbers of places by their identifiers $1, and of sources by their names $2. */
export const NUMBERS = `
SELECT id AS key, number, true AS is_place FROM dateline.places WHERE id = ANY($1::text[])
UNION ALL
SELECT name, number, false FROM dateline.sources WHERE name = ANY($2::text[])`;

export const INSERT_TEXTS = `
INSERT INTO dateline.texts (article, title, author, language, paragraphs, text)
SELECT article, title, author, language, paragraphs, text
FROM jsonb_to_recordset($1::jsonb) AS given
  (article bigint, title text, author text, language text, paragraphs integer[], text text)`;

/** Columns of mentions, each as an array: half of what rows of JSON take. */
export const INSERT_MENTIONS = `
INSERT INTO dateline.mentions
SELECT * FROM unnest($1::bigint[], $2::integer[], $3::integer[], $4::text[], $5::text[], $6::real[], $7::integer[], $8::integer[], $9::text[], $10::double precision[])
ON CONFLICT (article, first, after) DO NOTHING`;

/** The same of namings. */
export const INSERT_NAMINGS = `
INSERT INTO dateline.namings
SELECT $1::smallint, * FROM unnest($2::integer[], $3::date[], $4::bigint[], $5::integer[], $6::smallint[], $7::integer[], $8::integer[], $9::integer[], $10::integer[], $11::integer[])`;

/** Counts of places in months; in one order, whoever does it. */
export const ADD_COUNTS = `
INSERT INTO dateline.counts_by_month AS known (models, place, month, articles, literal, certain, literal_and_certain)
SELECT $1, place, month, articles, literal, certain, both_of_them
FROM unnest($2::integer[], $3::date[], $4::integer[], $5::integer[], $6::integer[], $7::integer[])
  AS given (place, month, articles, literal, certain, both_of_them)
ORDER BY place, month
ON CONFLICT (models, place, month) DO UPDATE SET
  articles = known.articles + excluded.articles,
  literal = known.literal + excluded.literal,
  certain = known.certain + excluded.certain,
  literal_and_certain = known.literal_and_certain + excluded.literal_and_certain`;
