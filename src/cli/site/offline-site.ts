import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { TEMPLATE_FILE } from '../../publish/page-template.ts';
import { project } from '../project.ts';
import { plainScript } from './plain-script.ts';

/** Files of public/ that the page starts with; the tile files are kept apart, and whole. */
const STANDING = ['favicon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest'];

/**
 * Writes service-worker.js, with the list of the files that the site needs to start. Ours is small
 * because its wants are few: Workbox's generator brings over a hundred packages for them.
 */
export function offlineSite(): Plugin {
  return {
    name: 'dateline-offline-site',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: async function (_options, bundle) {
        const version = createHash('sha256');
        for (const file of Object.values(bundle)) {
          version.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of STANDING) version.update(readFileSync(join(project.public, name)));
        const assets = Object.keys(bundle).filter((name) =>
          /^assets\/.*\.(js|css|json)$/.test(name),
        );
        const site = {
          version: version.digest('hex').slice(0, 16),
          files: ['', ...assets.sort(), ...STANDING],
          tiles: tileFiles(),
          template: TEMPLATE_FILE,
        };
        const script = await plainScript(join(project.root, 'src/app/service-worker.ts'));
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const SITE=${JSON.stringify(site)};${script}`,
        });
      },
    },
  };
}

function tileFiles() {
  const digest = createHash('sha256');
  const paths = readdirSync(project.public).filter((name) => name.endsWith('.pmtiles'));
  for (const name of paths) digest.update(readFileSync(join(project.public, name)));
  return { paths, digest: digest.digest('hex').slice(0, 16) };
}
