/**
 * What may speak for or against one record that a name may mean. Each is about 0 to 1 (the `…Gap`
 * features 0 to -1). The order is that of the model's weights: append, never reorder.
 */
export const FEATURES = [
  // How the name met the record.
  'nameExact',
  'nameAlternate',
  'nameFolded',
  'nameHead',
  // 'Detroit' for the Detroit River, without a word of a river or a 'the'.
  'shortUnsaid',
  'nameCore',
  'nameEmbedded',
  'demonym',
  'abbreviation',
  'surroundings',
  'nameCoverage',
  'nameLength',
  'options',
  // What the record is.
  'population',
  'populationKnown',
  'populationShare',
  'populationRank',
  'populationGap',
  // Where no population is known, the people in the towns around tell a suburb from a hamlet.
  'peopleNearby',
  'peopleNearbyGap',
  'isCountry',
  'isWide',
  'isAdmin1',
  'isAdmin2',
  'isPopulated',
  'isCapital',
  'isSeat1',
  'isSeat2',
  'isSection',
  'isWater',
  'isPhysical',
  'isOwn',
  'isGovernment',
  'isFacility',
  'isUs',
  'isEnglishSpeaking',
  // What stands beside the mentions.
  'cueAgrees',
  'cueDisagrees',
  'inHolder',
  'outOfHolder',
  'inListedHolder',
  'nearHolder',
  'isHolder',
  'inOwner',
  'nearOwner',
  'isOwner',
  // 'the Atlantic', which no town is called by.
  'definite',
  'definiteTown',
  'inTitle',
  'isDateline',
  // A report is filed from the city, not from the state of its name.
  'datelineTown',
  'upperCase',
  'mentions',
  'first',
  // How the article is written.
  'american',
  'british',
  // What telephone numbers, roads and institutions say of where the article is at home.
  'clueShare',
  'clueShareGap',
  'institutions',
  'institutionsGap',
  // Whose English it is written in: of the countries that write so, those whose press is the largest.
  'variety',
  // The words around it are of what the town is known for.
  'knownFor',
  // It is known for something: fame that a population does not tell.
  'renowned',
  // Where the article was published.
  'outletKnown',
  'outletCountry',
  'outletForeign',
  'outletAdmin1',
  'outletNear',
  'outletNamed',
  // What the article's other names might mean, however improbably.
  'commonNear',
  'commonNearGap',
  'commonAdmin1',
  'commonAdmin1Gap',
  'commonCountry',
  // What schools, hospitals and waters that no one asks for are named for.
  'siteNear',
  'siteNearGap',
  'siteAdmin1',
  'siteAdmin1Gap',
  // What the article's other names mean.
  'countryShare',
  'countryShareGap',
  'countryBeside',
  'countryNamed',
  'admin1Share',
  'admin1ShareGap',
  'admin1Beside',
  'admin1Named',
  'admin2Share',
  'admin2Named',
  'nearBest',
  'nearBestGap',
  'nearSum',
  'nearSumGap',
  // Less known than another, and none of what is named is near it.
  'obscureAfar',
  // A part of a town none of what is named is near.
  'sectionAfar',
  'nearBeside',
  'nearest',
  'samePlace',
  'holdsOthers',
  'inLinked',
  'holdsLinked',
  'nearestArea',
  'siblingExtent',
  'siblingCountry',
  'listedExtent',
  'listedKind',
  'listedCountry',
  'listedNear',
  'datelineNear',
  'datelineAdmin1',
  'datelineCountry',
  'titleNear',
  'titleCountry',
  'otherNames',
  'besideSame',
  'closeSame',
  'shareOfAll',
  // What the pass before this one made of it.
  'priorShare',
  'priorGap',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** Where each feature stands in a row. */
export const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<
  Record<FeatureName, number>
>;

export const WIDTH = FEATURES.length;

/** The features of one name's options: `WIDTH` numbers an option, row after row. */
export type FeatureRows = Float32Array;

/** How far each option falls short of the best in one feature. */
export function writeGap(rows: FeatureRows, from: number, to: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = from; at < rows.length; at += WIDTH) best = Math.max(best, rows[at] ?? 0);
  for (let at = 0; at < rows.length; at += WIDTH) rows[at + to] = (rows[at + from] ?? 0) - best;
}
