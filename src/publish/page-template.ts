import * as v from 'valibot';

const templateSchema = v.object({
  /** The script that runs before anything is painted. */
  beforePaint: v.string(),
  /** The reader, all of its code in one module. */
  script: v.string(),
  style: v.string(),
  /** The Content-Security-Policy that lets those three run and nothing else. */
  policy: v.string(),
  /** The site's mark, as a data address. */
  icon: v.string(),
  /** The notices of what the page's code and data are made with, as text. */
  notices: v.string(),
  /** The script that shows a page's map in another page. */
  embedScript: v.string(),
  /** A PMTiles file of the world, in base64. */
  basemap: v.string(),
});

/** What every published page has in common: the site's build writes it, once. */
export type PageTemplate = v.InferOutput<typeof templateSchema>;

/** Where the site serves the template. */
export const TEMPLATE_FILE = 'published-page.json';

/** @throws Error where what was parsed from the file is no template. */
export function readPageTemplate(input: unknown): PageTemplate {
  return v.parse(templateSchema, input);
}
