import { SEARCHED } from '../sink/sink-tables.ts';
import type { Query } from './database.ts';

const query = (name: string, text: string): Query => ({ name, text });

/** Namings of a place that one page of excerpts looks at, whatever the filter wants. */
export const LOOKED_AT = 20_000;
/** Excerpts of a page. */
export const PAGE = 25;
/** Articles that what is named beside a place is counted in: the newest. */
export const BESIDE_OF = 300;
/** Articles with some words that the newest are looked for among. */
export const MOST_FOUND = 10_000;
/** Articles that a search shows. */
export const FOUND_SHOWN = 30;
/** Mentions of an article that are shown. */
export const MOST_MENTIONS = 50_000;
/** Sources that are named. */
export const SOURCES_NAMED = 2_000;

export const TABLES_THERE = query(
  'tables',
  "SELECT to_regclass('dateline.tables') IS NOT NULL AS is_there",
);
export const TABLES_OF = query('version', 'SELECT version FROM dateline.tables');
export const INDEXES_THERE = query(
  'indexes',
  "SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'dateline'",
);

/** Which results are the archive's, and what it was when they were last looked at. */
export const STATE = query(
  'state',
  `SELECT number, gazetteer, licences, (SELECT max(number) FROM dateline.articles)::text AS newest
FROM dateline.models WHERE is_current`,
);

export const MONTHS = query(
  'months',
  `SELECT to_char(date_trunc('month', day::timestamp), 'YYYY-MM') AS month, count(*)::integer AS articles
FROM dateline.articles WHERE models = $1 GROUP BY 1 ORDER BY 1`,
);

export const SOURCES = query(
  'sources',
  `SELECT sources.number, sources.name, counted.articles
FROM (
  SELECT left(source, 300) AS name, count(*)::integer AS articles
  FROM dateline.articles WHERE models = $1 AND source <> '' GROUP BY 1
) AS counted
JOIN dateline.sources USING (name)
ORDER BY articles DESC, name COLLATE "C" LIMIT ${SOURCES_NAMED}`,
);

export const HAS_TEXTS = query(
  'texts',
  `SELECT EXISTS (SELECT FROM dateline.texts WHERE article = (
  SELECT max(number) FROM dateline.articles WHERE models = $1) AND text IS NOT NULL) AS has_texts`,
);

export const PLACES = query(
  'places',
  `SELECT places.*, articles, literal, certain, literal_and_certain
FROM (
  SELECT place, count(*)::integer AS articles,
    (count(*) FILTER (WHERE marks & 1 > 0))::integer AS literal,
    (count(*) FILTER (WHERE marks & 2 > 0))::integer AS certain,
    (count(*) FILTER (WHERE marks & 3 = 3))::integer AS literal_and_certain
  FROM dateline.namings WHERE models = $1 GROUP BY place
) AS counted
JOIN (
  SELECT number, id, name, full_name, kind, feature_class, feature_code, country_code, country, admin1,
    longitude, latitude, outline
  FROM dateline.places
) AS places ON places.number = counted.place
ORDER BY articles DESC, places.number`,
);

/** The columns of `counts_by_month` of each way to count. */
const WAY_COLUMNS = ['articles', 'literal', 'certain', 'literal_and_certain'] as const;

/** Places and counts of each month from $2 to before $3, in bytes: a row a place would take the most of the time. */
export const MONTHS_OF_PLACES: readonly Query[] = WAY_COLUMNS.map((column) =>
  query(
    `months-${column}`,
    `SELECT to_char(month, 'YYYY-MM') AS month, string_agg(int4send(place) || int4send(${column}), '') AS cells
FROM dateline.counts_by_month WHERE models = $1 AND month >= $2::date AND month < $3::date AND ${column} > 0
GROUP BY month ORDER BY month`,
  ),
);

export const MONTHS_OF_SOURCE = query(
  'months-of-source',
  `SELECT month, string_agg(
  int4send(place) || int4send(a) || int4send(b) || int4send(c) || int4send(d), '') AS cells
FROM (
  SELECT to_char(date_trunc('month', day::timestamp), 'YYYY-MM') AS month, place,
    count(*)::integer AS a,
    (count(*) FILTER (WHERE marks & 1 > 0))::integer AS b,
    (count(*) FILTER (WHERE marks & 2 > 0))::integer AS c,
    (count(*) FILTER (WHERE marks & 3 = 3))::integer AS d
  FROM dateline.namings WHERE models = $1 AND source = $2 GROUP BY 1, 2
) AS cells
GROUP BY month ORDER BY month`,
);

export const PLACE = query(
  'place',
  `SELECT id, name, full_name, kind, feature_code, country_code, country, admin1
FROM dateline.places WHERE number = $1`,
);

export const MONTHS_OF_PLACE = query(
  'months-of-place',
  `SELECT to_char(month, 'YYYY-MM') AS month, articles
FROM dateline.counts_by_month WHERE models = $1 AND place = $2 ORDER BY month`,
);

export const BESIDE = query(
  'beside',
  `SELECT mentions.place, count(DISTINCT mentions.article)::integer AS shared
FROM (
  SELECT article FROM dateline.namings WHERE models = $1 AND place = $2
  ORDER BY day DESC, article DESC LIMIT ${BESIDE_OF}
) AS newest
JOIN dateline.mentions USING (article)
WHERE mentions.place IS NOT NULL AND mentions.place <> $2
GROUP BY mentions.place HAVING count(DISTINCT mentions.article) > 1`,
);

export const FULL_NAMES = query(
  'full-names',
  'SELECT number, full_name FROM dateline.places WHERE number = ANY($1::integer[])',
);

/**
 * Excerpts of a place, newest first, behind a day and an article ($3, $4), from a day to before another ($5, $6), of a source
 * ($7, null for all) and with marks ($8). No more namings are looked at than may be: the last of them says how far.
 */
export const EXCERPTS = query(
  'excerpts',
  `SELECT wanted.day::text, wanted.article::text, wanted.source, wanted.marks, wanted.first, wanted.after,
  wanted.excerpt_first, texts.title,
  substr(texts.text, wanted.excerpt_characters + 1, wanted.excerpt_length) AS excerpt,
  (SELECT surface FROM dateline.mentions
   WHERE mentions.article = wanted.article AND mentions.first = wanted.first AND mentions.after = wanted.after) AS surface
FROM (
  SELECT * FROM (
    SELECT day, article, source, marks, first, after, excerpt_first, excerpt_characters, excerpt_length
    FROM dateline.namings
    WHERE models = $1 AND place = $2 AND (day, article) < ($3::date, $4::bigint) AND day >= $5::date AND day < $6::date
    ORDER BY day DESC, article DESC LIMIT ${LOOKED_AT}
  ) AS looked_at
  WHERE ($7::integer IS NULL OR source = $7) AND marks & $8::smallint = $8::smallint
  LIMIT ${PAGE}
) AS wanted LEFT JOIN dateline.texts ON texts.article = wanted.article
ORDER BY wanted.day DESC, wanted.article DESC`,
);

/** How far one has looked that found fewer than a page has; nothing where that is all. */
export const LOOKED_TO = query(
  'looked-to',
  `SELECT day::text, article::text FROM dateline.namings
WHERE models = $1 AND place = $2 AND (day, article) < ($3::date, $4::bigint) AND day >= $5::date AND day < $6::date
ORDER BY day DESC, article DESC OFFSET ${LOOKED_AT - 1} LIMIT 1`,
);

export const ARTICLE = query(
  'article',
  `SELECT articles.date, articles.source, articles.url, articles.focus, articles.read_to,
  texts.title, texts.author, texts.language, texts.paragraphs, texts.text
FROM dateline.articles LEFT JOIN dateline.texts ON texts.article = articles.number
WHERE articles.models = $1 AND articles.number = $2`,
);

export const MENTIONS = query(
  'mentions',
  `SELECT mentions.first, mentions.after, mentions.surface, mentions.use, mentions.confidence,
  mentions.near_relation, mentions.near_metres, mentions.place IS NOT NULL AS is_placed, places.*
FROM dateline.mentions
LEFT JOIN (
  SELECT number, id, geoname_id, wikidata_id, name, full_name, kind, feature_class, feature_code, country_code, country,
    admin1, admin2, population, longitude, latitude, outline, source
  FROM dateline.places
) AS places ON places.number = coalesce(mentions.place, mentions.near_place)
WHERE mentions.article = $1 ORDER BY mentions.first LIMIT ${MOST_MENTIONS}`,
);

/** Marks what was found in an excerpt: characters that no text has, as what is searched for them is left out before. */
export const [FOUND_STARTS, FOUND_ENDS] = ['\ue000', '\ue001'] as const;

export const SEARCH = query(
  'search',
  `WITH found AS MATERIALIZED (
  SELECT article FROM dateline.texts
  WHERE (${SEARCHED}) @@ websearch_to_tsquery('simple', $2) LIMIT ${MOST_FOUND + 1}
), newest AS (
  SELECT number, day, count(*) OVER () AS matching
  FROM found JOIN dateline.articles ON articles.number = found.article
  WHERE articles.models = $1
  ORDER BY day DESC NULLS LAST, number DESC LIMIT ${FOUND_SHOWN}
)
SELECT newest.number::text, newest.day::text, texts.title, matching::integer,
  ts_headline('simple', translate(left(coalesce(texts.text, ''), 30000), '${FOUND_STARTS}${FOUND_ENDS}', ''),
    websearch_to_tsquery('simple', $2),
    'StartSel=${FOUND_STARTS}, StopSel=${FOUND_ENDS}, MaxWords=30, MinWords=15, MaxFragments=1') AS around
FROM newest JOIN dateline.texts ON texts.article = newest.number
ORDER BY newest.day DESC NULLS LAST, newest.number DESC`,
);

export const ALIVE = query('alive', 'SELECT 1');
