import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import sources from '../../geodata/sources.json' with { type: 'json' };
import { project } from '../../src/cli/project.ts';

/** A package of which code is in a bundle, and what its licence has to travel with that code. */
interface Notice {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  /** The files of its licence and its notices. */
  readonly text: string;
}

const packageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
});

const NOTICE_FILES = /^(?:licen[cs]e|copying|notice|copyright)(?:[.-][\w.-]+)?$/i;
/** What a bundler writes into a bundle of its own, by how it names it. */
const BUNDLERS: readonly (readonly [id: RegExp, name: string])[] = [
  [/^\0?vite\//, 'vite'],
  [/^\0?rolldown\//, 'rolldown'],
];
/** A module's path, as far as the folder of its package. */
const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/;
/** What esbuild writes before a file that it has bundled. */
const BUNDLED = /^\s*\/\/ node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm;
/** Where a package has what it has bundled itself. */
const PREBUILT = /[\\/](?:dist|build|umd)[\\/].*\.min\.js$/;
/** From here on a bundler's licence file is of what it is made with, which it does not write. */
const OF_ITS_OWN_BUNDLE = /^# Licenses of bundled dependencies/m;

/**
 * The notices of the packages that these modules are of, by name.
 * @param modules as the bundler names them.
 * @throws Error where a package says nothing of its licence, and so nothing of it may travel.
 */
export function noticesOf(modules: Iterable<string>): readonly Notice[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const folder = packageFolder(id);
    if (folder !== null) folders.add(folder);
    for (const within of foldersWithin(id)) folders.add(within);
  }
  return [...folders].map(readNotice).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of the package that a module is of; null for the program's own. */
function packageFolder(id: string): string | null {
  const bundler = BUNDLERS.find(([named]) => named.test(id));
  if (bundler !== undefined) return join(project.packages, bundler[1]);
  return IN_PACKAGE.exec(id.replace(/^\0/, ''))?.[1] ?? null;
}

/**
 * The folders of packages whose code may stand within a module, where its publisher has bundled it:
 * those that the bundler names in it, and all that its package depends on where nothing is named.
 */
function foldersWithin(id: string): readonly string[] {
  const path = id.replace(/^\0/, '').split('?')[0] ?? '';
  const folder = IN_PACKAGE.exec(path)?.[1];
  if (folder === undefined || !/\.[cm]?js$/.test(path)) return [];
  const named = [...readFileSync(path, 'utf8').matchAll(BUNDLED)].map(([, name = '']) => name);
  const depended = PREBUILT.test(path.slice(folder.length)) ? dependenciesOf(folder) : [];
  return [...named, ...depended].flatMap((name) => {
    const places = [join(folder, 'node_modules', name), join(project.packages, name)];
    return places.find((place) => existsSync(place)) ?? [];
  });
}

function dependenciesOf(folder: string): readonly string[] {
  const schema = v.object({ dependencies: v.optional(v.record(v.string(), v.string()), {}) });
  return Object.keys(v.parse(schema, parsed(join(folder, 'package.json'))).dependencies);
}

function readNotice(folder: string): Notice {
  const read = v.safeParse(packageSchema, parsed(join(folder, 'package.json')));
  if (!read.success) throw new Error(`the package in ${folder} does not say what its licence is`);
  const { name, version, license } = read.output;
  const files = readdirSync(folder).filter((file) => NOTICE_FILES.test(file));
  const texts = files.sort().map((file) => {
    const [own = ''] = readFileSync(join(folder, file), 'utf8').split(OF_ITS_OWN_BUNDLE);
    return own.trim();
  });
  const text = texts.length > 0 ? texts.join('\n\n') : withoutFile(name);
  return { name, version, licence: license, text };
}

/** The licence of a package that brings no file of it, from its repository. */
function withoutFile(name: string): string {
  const file = join(project.root, 'tools/site/licences', `${name.replace('/', '-')}.txt`);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new Error(
    `${name} brings no text of its licence: write it, as its repository has it, to ${file}`,
  );
}

/** All notices as one text: the program's own licence, those of the packages, and the data's credits. */
export function noticesText(notices: readonly Notice[]): string {
  const own = readFileSync(join(project.root, 'LICENSE'), 'utf8').trim();
  const rule = '-'.repeat(72);
  // Many packages have one licence to the letter: it stands once.
  const byText = new Map<string, string[]>();
  for (const { name, version, licence, text } of notices) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const packages = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  const data = sources.map(
    ({ name, version, licence, attribution, url }) =>
      `${name} ${version} (${licence})\n${attribution}\n${url}`,
  );
  return [
    `Dateline ${project.version} (MIT)\n\n${own}`,
    'It is made with the following packages.',
    ...packages,
    `Its maps and its place index are made from the following data.\n\n${data.join('\n\n')}`,
  ]
    .join(`\n\n${rule}\n\n`)
    .concat('\n');
}

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
