import { parseJson } from '../../article/parse-json.ts';
import type { Archive } from '../site/archive.ts';
import type { SiteSource } from '../site/archive-files.ts';
import { ArchiveSite } from '../site/archive-site.ts';
import { MANIFEST_FILE, readManifest } from '../site/manifest.ts';
import { reading } from '../site/unpack.ts';
import { LIVE_FORMAT, readLiveManifest } from './live-answers.ts';
import { LiveArchive } from './live-archive.ts';

/**
 * Opens what is at an address: the files of a built archive, or a server over a database; which of them, its first file says.
 * @throws SiteFileError where it is neither, or of another version; what the source throws.
 */
export async function openAnyArchive(source: SiteSource): Promise<Archive> {
  const text = new TextDecoder().decode(await source.file(MANIFEST_FILE));
  const value = reading(MANIFEST_FILE, () => parseJson(text));
  const isLive =
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === LIVE_FORMAT;
  return isLive
    ? new LiveArchive(readLiveManifest(value), source)
    : new ArchiveSite(readManifest(text), source);
}
