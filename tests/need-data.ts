import { access } from 'node:fs/promises';

/** Says what to do where the index has not been built. */
export default async function needData(): Promise<void> {
  await access('public/gazetteer/manifest.json').catch(() => {
    throw new Error("there is no place index to test with: run 'npm run build:data' first");
  });
}
