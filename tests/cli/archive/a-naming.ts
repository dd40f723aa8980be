import {
  type Naming,
  NamingWriter,
  type PackedNaming,
  renumbered,
} from '../../../src/cli/archive/site/naming.ts';

/** Namings of articles that differ, each as a build keeps it on the disk. */
export function packed(namings: readonly Naming[]): PackedNaming[] {
  const writer = new NamingWriter();
  for (const naming of namings) writer.add(naming);
  const sources = new Map(namings.map(({ article, source }) => [article, source]));
  const each = renumbered(
    writer.finish(),
    (place) => place,
    (article) => sources.get(article) ?? -1,
  );
  return [...each];
}
