import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Mention } from '../geoparse-result.ts';
import { commonFeatures } from './common-features.ts';
import { readDialect } from './dialect.ts';
import type { FeatureRows } from './features.ts';
import { readHomeClues } from './home-clues.ts';
import { readInstitutions } from './institutions.ts';
import { groupByName, groupNames, type NameGroup } from './name-group.ts';
import { type NamedSite, namesOfSites, readNamedSites, siteFeatures } from './named-sites.ts';
import type { Option } from './option.ts';
import { readOutlet } from './outlet.ts';
import { type OutletPlaces, outletPlaces } from './outlet-places.ts';
import { type ArticleManner, ownFeatures } from './own-features.ts';

/** An article's names with the records they may mean, ready to be ranked. */
export interface ArticleNames {
  readonly groups: readonly NameGroup[];
  /** The groups' features, in the same order; the shared ones still 0. */
  readonly rows: readonly FeatureRows[];
  readonly outlet: OutletPlaces;
  readonly manner: ArticleManner;
  readonly sites: readonly NamedSite[];
}

/**
 * Looks up the names of the mentions and of the outlet; they must have been loaded.
 * @param doubted what may be no mention: options are looked up, and nothing is learned from it.
 */
export function articleNames(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  doubted: readonly Mention[] = [],
): ArticleNames {
  const outlet = outletPlaces(readOutlet(article.source), gazetteer);
  const groups = [...outletGroups(outlet), ...groupByName(article, mentions, gazetteer, doubted)];
  const manner = {
    text: article.text,
    dialect: readDialect(article.text),
    homeClues: readHomeClues(article.text, gazetteer),
    institutions: readInstitutions(article.text),
  };
  const rows = groups.map((group) => ownFeatures(group, outlet, manner));
  commonFeatures(groups, rows);
  const sites = readNamedSites(article.text, mentions, gazetteer);
  siteFeatures(sites, groups, rows);
  return { groups, rows, outlet, manner, sites };
}

/** The same names with other options, and their features; the rows given stay as they are. */
export function withOptions(
  { groups, rows, outlet, manner, sites }: ArticleNames,
  optionsOf: (group: NameGroup) => readonly Option[],
): ArticleNames {
  const changed = groups.map((group) => ({ ...group, options: optionsOf(group) }));
  const changedRows = changed.map((group, index) =>
    group.options.length === groups[index]?.options.length
      ? (rows[index]?.slice() ?? new Float32Array())
      : ownFeatures(group, outlet, manner),
  );
  commonFeatures(changed, changedRows);
  siteFeatures(sites, changed, changedRows);
  return { groups: changed, rows: changedRows, outlet, manner, sites };
}

/** What `articleNames` looks up. */
export function namesOfArticle(
  article: Article,
  mentions: readonly Mention[],
  doubted: readonly Mention[] = [],
): string[] {
  const { home, names } = readOutlet(article.source);
  return [
    ...groupNames(article, [...mentions, ...doubted]),
    ...namesOfSites(article.text, mentions),
    ...names,
    ...(home === null ? [] : [home.name]),
  ];
}

/** The publisher's names take part in the article as names of their own. */
function outletGroups({ byName }: OutletPlaces): NameGroup[] {
  return [...byName].map(([name, options]: [string, readonly Option[]]) => ({
    name,
    options,
    asked: false,
    telling: true,
    inTitle: false,
    mentions: [],
    doubted: [],
    beside: [],
    holders: [],
    owners: [],
    listedHolders: [],
    boundBy: [],
    listedWith: [],
  }));
}
