import type { Use } from '../../geoparser/geoparse-result.ts';
import type { FullyNamed } from '../../texts/place-name.ts';
import { spoken, type Wording } from '../language/spoken.ts';

const english = {
  resolve: (surface: string, { fullName }: FullyNamed): string => `‘${surface}’ is ${fullName}`,
  notPlace: (surface: string): string => `‘${surface}’ is not a place`,
  putBack: (surface: string): string => `‘${surface}’ put back`,
  respan: (surface: string, newSurface: string): string => `‘${surface}’ reads ‘${newSurface}’`,
  use: (surface: string, use: Use): string =>
    use === 'literal' ? `‘${surface}’ is the place itself` : `‘${surface}’ is not the place itself`,
  note: (surface: string): string => `note on ‘${surface}’`,
  noNote: (surface: string): string => `no note on ‘${surface}’`,
  verify: (surface: string): string => `‘${surface}’ is right`,
  unverify: (surface: string): string => `‘${surface}’ is to be checked`,
  /** By what is changed. */
  look: {
    label: 'label',
    unlabelled: 'no label',
    hidden: 'not on the map',
    category: 'category',
    caption: 'caption',
    link: 'link',
    picture: 'picture',
  } as Readonly<Record<string, string>>,
  lookTaken: (what: string): string =>
    what === 'no label' ? 'labelled' : what === 'not on the map' ? 'on the map' : `no ${what}`,
  looks: (surface: string, places: number, what: string): string =>
    places === 1
      ? `‘${surface}’: ${what}`
      : `‘${surface}’ and ${(places - 1).toLocaleString('en')} more: ${what}`,
  categories: 'categories',
  /** By what is changed of how the map is shown to readers. */
  presented: {
    view: 'opening view',
    shape: 'shape',
    theme: 'colours',
    language: 'language',
    actors: 'places named as actors',
    unlabelled: 'labels',
    noLegend: 'legend',
    noInset: 'inset',
    credit: 'credit line',
  } as Readonly<Record<string, string>>,
  presentation: (what: string): string => `for readers: ${what}`,
  together: (first: string, others: number): string =>
    others === 0 ? first : `${first}, and ${others.toLocaleString('en')} more so`,
  draw: (surface: string): string => `‘${surface}’ drawn`,
  erase: (surface: string): string => `‘${surface}’ no longer drawn`,
  steps: {
    add: 'step of the tour added',
    remove: 'step of the tour removed',
    move: 'step of the tour moved',
    caption: 'caption of a step',
    view: 'view of a step',
  },
  restore: (surface: string): string => `‘${surface}’ found again`,
  dismiss: (surface: string): string => `correction of ‘${surface}’ dismissed`,
  geoparse: 'places found again',
  article: 'change of the article',
} as const;

export type EditTexts = Wording<typeof english>;

/** What edits are called. */
export const editTexts: EditTexts = spoken('edits', english);
