/** Stands for `@protomaps/basemaps` in the build: nothing of it is used, and it cannot tell. */
export function namedFlavor(name: string): never {
  throw new Error(`the basemap has its own palette, not '${name}'`);
}
