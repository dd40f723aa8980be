import type { Focus } from '../geoparser/geoparse-result.ts';
import type { DocumentFocus } from './places-document.ts';

/** A focus as a document has it. */
export function writeFocus({ countries, divisions, towns }: Focus): DocumentFocus {
  // A place's code of its division is not in a document, so what is weighed again does not know it.
  const written = <Area extends { readonly admin1Code: string }>({
    admin1Code: _code,
    ...area
  }: Area) => area;
  return {
    countries: countries.map(written),
    divisions: divisions.map(written),
    towns: towns.map(written),
  };
}
