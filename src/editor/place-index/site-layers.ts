const folders: unknown = import.meta.env['VITE_LAYERS'];

/** The layers over the place index that the site was built with, by their folders in `layers/`. */
export const siteLayers: readonly string[] =
  typeof folders === 'string' && folders !== '' ? folders.split(' ') : [];
