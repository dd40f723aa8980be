import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { commonFeatures } from './common-features.ts';
import { readDialect } from './dialect.ts';
import type { FeatureRows } from './features.ts';
import { readHomeClues } from './home-clues.ts';
import { readInstitutions } from './institutions.ts';
import { groupByName, type NameGroup } from './name-group.ts';
import { lookUpSites, type NamedSite, siteFeatures } from './named-sites.ts';
import type { Option } from './option.ts';
import { type OutletPlaces, outletPlaces } from './outlet-places.ts';
import { type ArticleManner, ownFeatures } from './own-features.ts';
import { phraseText } from './phrases.ts';
import type { ResolutionPlan } from './resolution-plan.ts';

/** UTF-16 units from the start that tell how an article is written: enough, however long it is. */
const OPENING = 8_000;

/** An article's names with the records they may mean, ready to be ranked. */
export interface ArticleNames {
  readonly groups: readonly NameGroup[];
  /** The groups' features, in the same order; the shared ones still 0. */
  readonly rows: readonly FeatureRows[];
  readonly outlet: OutletPlaces;
  readonly manner: ArticleManner;
  readonly sites: readonly NamedSite[];
}

/** Looks up what a plan's names may mean; they must have been loaded. */
export function articleNames(plan: ResolutionPlan, gazetteer: Gazetteer): ArticleNames {
  const { article } = plan;
  const outlet = outletPlaces(plan.outlet, gazetteer);
  const groups = [...outletGroups(outlet), ...groupByName(plan, gazetteer)];
  const opening = phraseText(article.text, OPENING);
  const manner = {
    text: article.text,
    dialect: readDialect(opening),
    homeClues: readHomeClues(opening, gazetteer),
    institutions: readInstitutions(opening),
  };
  const rows = groups.map((group) => ownFeatures(group, outlet, manner));
  commonFeatures(groups, rows);
  const sites = lookUpSites(plan.sites, gazetteer);
  siteFeatures(sites, groups, rows);
  return { groups, rows, outlet, manner, sites };
}

/** The same names with other options, and their features; the rows given stay as they are. */
export function withOptions(
  { groups, rows, outlet, manner, sites }: ArticleNames,
  optionsOf: (group: NameGroup) => readonly Option[],
): ArticleNames {
  const changed = groups.map((group) => {
    const options = optionsOf(group);
    return options === group.options ? group : { ...group, options };
  });
  if (changed.every((group, index) => group === groups[index])) {
    return { groups, rows: rows.map((own) => own.slice()), outlet, manner, sites };
  }
  const changedRows = changed.map((group, index) =>
    group.options.length === groups[index]?.options.length
      ? (rows[index]?.slice() ?? new Float32Array())
      : ownFeatures(group, outlet, manner),
  );
  commonFeatures(changed, changedRows);
  siteFeatures(sites, changed, changedRows);
  return { groups: changed, rows: changedRows, outlet, manner, sites };
}

/** The publisher's names take part in the article as names of their own. */
function outletGroups({ byName }: OutletPlaces): NameGroup[] {
  return [...byName].map(([name, options]: [string, readonly Option[]]) => ({
    name,
    options,
    asked: false,
    isWitness: true,
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
