/** What the panel of the map's legend and links says: the page brings it when that is opened. */
export interface ToolTexts {
  /** What the marks and the lines mean, in the order of their signs. */
  readonly legendOf: Readonly<Record<'uses' | 'counts' | 'groups' | 'near' | 'areas', string>>;
  readonly link: string;
  readonly copyPlace: string;
  readonly copyView: string;
  readonly copyArticle: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly print: string;
}

export const english: ToolTexts = {
  legendOf: {
    uses: 'Solid: something happens there. Dotted: its government, team or people acts.',
    counts: 'A number: how often the article names the place.',
    groups: 'A square with a second one under it: several places, which part as you zoom in.',
    near: 'Hollow and dashed: the place is somewhere near, nobody says where exactly.',
    areas: 'Tinted land or water: the place is all of it. A double ring: the one you chose.',
  },
  link: 'Link',
  copyPlace: 'Copy link to this place',
  copyView: 'Copy link to this view of the map',
  copyArticle: 'Copy link to this article',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy. The link:',
  print: 'Print',
};
