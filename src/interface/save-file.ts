import { readThrough } from './read-through.ts';

/** How long a browser may take to begin saving, in milliseconds, before the file is given up. */
const KEPT = 60_000;

/**
 * Has the browser save a file among the downloads, whole or not at all.
 * @throws NoRoomError where the browser had no room for all of it.
 */
export async function saveFile(name: string, file: Blob): Promise<void> {
  await readThrough(file);
  const link = document.createElement('a');
  const url = URL.createObjectURL(file);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
