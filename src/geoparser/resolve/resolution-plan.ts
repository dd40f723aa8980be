import type { Article } from '../../article/article.ts';
import type { Mention } from '../geoparse-result.ts';
import { wordsOf } from './mention-name.ts';
import { type NeighbouringText, readNeighbouringText } from './neighbouring-text.ts';
import { type Outlet, readOutlet } from './outlet.ts';
import { type SiteName, siteNames } from './site-names.ts';
import { surfaceNames } from './surface-names.ts';

/** What resolving the mentions of one article will look up, and what was read of its text for that. */
export interface ResolutionPlan {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** What may be no mention: it is told what it would mean, and tells the others nothing. */
  readonly doubted: readonly Mention[];
  /** What stands beside each of both. */
  readonly beside: ReadonlyMap<Mention, NeighbouringText>;
  readonly outlet: Outlet;
  readonly sites: readonly SiteName[];
  /** To be loaded before the plan goes on. */
  readonly names: readonly string[];
}

/** Reads what resolving an article's mentions needs: load its `names`, and hand it on. */
export function planResolution(
  article: Article,
  mentions: readonly Mention[],
  doubted: readonly Mention[] = [],
): ResolutionPlan {
  const beside = new Map(
    [...mentions, ...doubted].map((mention) => [
      mention,
      readNeighbouringText(article.text, mention),
    ]),
  );
  const outlet = readOutlet(article.source);
  const sites = siteNames(article.text, mentions);
  const names = new Set<string>();
  for (const [mention, { holders, owners }] of beside) {
    const { whole, core, embedded, qualifier } = surfaceNames(wordsOf(mention));
    for (const name of [...whole, ...core, ...embedded]) names.add(name);
    if (qualifier !== null) names.add(qualifier);
    for (const reading of [...holders.flat(), ...owners]) names.add(reading);
  }
  for (const { name } of sites) names.add(name);
  for (const name of outlet.names) names.add(name);
  if (outlet.home !== null) names.add(outlet.home.name);
  return { article, mentions, doubted, beside, outlet, sites, names: [...names] };
}
