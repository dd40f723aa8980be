import type { Span } from '../article/article.ts';
import type { MentionProperties } from '../geojson/places-document.ts';

/** A passage worth reading about a place, and where in it the place is named. */
interface Excerpt {
  readonly span: Span;
  readonly mentions: readonly (Span & {
    /** Index into the place's mentions, from 0. */
    readonly mention: number;
  })[];
}

/** The excerpts of a place's mentions in order, each once, though it names the place twice. */
export function excerptsOf(mentions: readonly MentionProperties[]): readonly Excerpt[] {
  const excerpts = new Map<string, Excerpt>();
  for (const [mention, { start, end, excerpt }] of mentions.entries()) {
    const key = `${excerpt.start}-${excerpt.end}`;
    const earlier = excerpts.get(key);
    excerpts.set(key, {
      span: excerpt,
      mentions: [...(earlier?.mentions ?? []), { start, end, mention }],
    });
  }
  return [...excerpts.values()];
}
