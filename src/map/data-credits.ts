import sources from '../../geodata/sources.json';

/** Who made a part of the data, and where it is from. */
export interface Credit {
  readonly text: string;
  readonly url: string;
}

/** Whose data the map is made of, as the list of sources has it, each once; what it links to is not written out. */
export const dataCredits: readonly Credit[] = [
  ...new Map(
    sources.map(({ attribution, url }) => {
      const text = attribution.replace(/ \(?https?:\/\/[^\s,)]+\)?/g, '');
      return [text, { text, url }] as const;
    }),
  ).values(),
];
