/**
 * Stands for `@protomaps/basemaps` and `color2k` in the build: nothing of them is used, and it cannot
 * tell.
 */
export function namedFlavor(name: string): never {
  throw new Error(`the basemap has its own palette, not '${name}'`);
}

/** Mixes colours of a flavour. */
export const mix = namedFlavor;
