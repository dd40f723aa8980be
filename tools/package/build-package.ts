import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { buildArchivePage, buildData } from '../../src/cli/build-data.ts';
import { digestsAt, nameBelow } from '../../src/cli/builds/file-digests.ts';
import { PACKED_DIGESTS } from '../../src/cli/packed-files.ts';
import { project } from '../../src/cli/project.ts';
import { readTemplate } from '../../src/cli/read-template.ts';
import { WITHOUT_FLAVORS } from '../site/lighter-packages.ts';
import { noticesOf, noticesText } from '../site/notices.ts';
import { bundle, COMMAND } from './bundle.ts';
import { scopedStyle } from './scoped-style.ts';
import { writeTypes } from './write-types.ts';

/** What the page that uses the package brings itself, so that it has one of it. */
const PEERS = /^(?:react|react-dom|react-leaflet|leaflet)(?:\/.*)?$/;

// As it is used, whoever packs it: else its components ask React for what only its development build has.
process.env['NODE_ENV'] = 'production';
await buildData();
await buildArchivePage();
await readTemplate();

const lib = join(project.root, 'lib');
const src = (path: string) => join(project.root, 'src', path);
const modules = new Set<string>();

await rm(lib, { recursive: true, force: true });
// The command, and what a published page shows before its script has run.
await bundled('cli', COMMAND);
// For Node, and for pages.
await bundled('index', {
  build: {
    lib: { entry: src('package/index.ts'), formats: ['es'], fileName: 'index' },
    target: 'es2022',
  },
});
await bundled('react', {
  plugins: [renderedAnywhere()],
  resolve: { alias: [WITHOUT_FLAVORS] },
  build: {
    lib: {
      entry: src('package/react/index.ts'),
      formats: ['es'],
      fileName: 'index',
      cssFileName: 'style',
    },
    target: 'es2022',
    rolldownOptions: { external: PEERS },
  },
});
const style = join(lib, 'react/style.css');
await writeFile(style, scopedStyle(await readFile(style), '.dateline'));
await writeFile(join(lib, 'licences.txt'), noticesText(noticesOf(modules)));
await writeTypes(['package/index.ts', 'package/react/index.ts'], join(lib, 'types'));
await writeFile(join(project.root, PACKED_DIGESTS), JSON.stringify(await digestsOfPacked()));
// A program that imports the style sheet asks for its types, too.
await writeFile(join(lib, 'types/style.d.ts'), 'export {};\n');

/** Bundles into a folder of lib/, two below the package's own as the sources are, and notes what is in it. */
async function bundled(folder: string, config: InlineConfig): Promise<void> {
  for (const output of await bundle(join(lib, folder), config)) note(output);
}

function note({ output }: Rolldown.RolldownOutput): void {
  for (const file of output) {
    if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id);
  }
}

/** What of the package neither holds its own checksum nor has it in an index. */
async function digestsOfPacked(): Promise<Record<string, string>> {
  const paths = [project.template, project.archivePage, join(lib, 'cli')];
  const digests = paths.map((path) => digestsAt(path, nameBelow(project.root, path)));
  return Object.assign({}, ...(await Promise.all(digests)));
}

/** Asks of the place where it runs whether that is a page: the package does not know it. */
function renderedAnywhere(): Plugin {
  return {
    name: 'dateline-rendered-anywhere',
    enforce: 'pre',
    transform: {
      filter: { code: 'import.meta.env.SSR' },
      handler: (code) =>
        code.replaceAll('import.meta.env.SSR', "(typeof document === 'undefined')"),
    },
  };
}
