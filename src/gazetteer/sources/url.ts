import { GazetteerError, type GazetteerSource } from '../source.ts';

/** Whoever reads a page can build nothing: most often the site was published anew in the meantime. */
export const LOAD_AGAIN = 'Load the page again, and if that does not help, once more in an hour.';

/**
 * An index that a web server serves under a URL.
 * @param base the URL of the index's folder; absolute, or relative to the page
 */
export function urlSource(base: string): GazetteerSource {
  const root = base.endsWith('/') ? base : `${base}/`;
  const where = `at ${root}`;
  return {
    where,
    advice: LOAD_AGAIN,
    async read(path) {
      const url = `${root}${path}`;
      let response: Response;
      try {
        // Asked for whether it is still the same: files of two builds do not go together.
        response = await fetch(url, { cache: 'no-cache' });
        if (response.ok) return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        throw new GazetteerError(
          path,
          `The place index ${where} cannot be reached: '${path}' did not arrive. Check the connection and try again.`,
          { cause },
        );
      }
      throw new GazetteerError(
        path,
        `The place index ${where} is incomplete: the server answered ${response.status} for '${path}'. ${LOAD_AGAIN}`,
      );
    },
  };
}
