import { Parser } from 'htmlparser2';
import type { WordArchive } from './archive.ts';
import { XmlCheck } from './xml-check.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
/** What the main part refers to and the text is made with; not comments, pictures, fonts, settings. */
const USED = ['styles', 'numbering', 'footnotes', 'endnotes'];

/**
 * The parts of a Word document that its text is made of, found as the converter finds them (ECMA-376
 * part 2, section 8); what else an archive holds is never unpacked.
 * @returns parts of well-formed XML, each in bounds; null where there is no main part, so that it is no Word document.
 * @throws ArticleError where there is more of something than is read; any other error says that it is damaged.
 */
export async function readNeededParts(
  archive: WordArchive,
): Promise<Readonly<Record<string, Uint8Array>> | null> {
  const parts = new Map<string, Uint8Array>();
  const take = async (name: string) => {
    const known = parts.get(name);
    if (known !== undefined || !archive.has(name)) return known;
    const bytes = await archive.read(name);
    parts.set(name, bytes);
    return bytes;
  };
  const packageTargets = targetsOf(await take('_rels/.rels'));
  const main =
    (packageTargets.get('officeDocument') ?? [])
      .map((target) => resolve('', target))
      .find((name) => archive.has(name)) ?? 'word/document.xml';
  if (!archive.has(main)) return null;
  await take('[Content_Types].xml');
  await take(main);
  const targets = targetsOf(await take(relationshipsOf(main)));
  for (const kind of USED) {
    const named = (targets.get(kind) ?? []).map((target) => resolve(folderOf(main), target));
    for (const name of new Set([...named, `word/${kind}.xml`])) {
      await take(name);
      await take(relationshipsOf(name));
    }
  }
  const check = new XmlCheck();
  // As the converter reads them: in UTF-8, whatever they say.
  for (const bytes of parts.values()) check.read(new TextDecoder().decode(bytes));
  return Object.fromEntries(parts);
}

/** The targets of a part's relationships by the last word of their type. */
function targetsOf(xml: Uint8Array | undefined): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  const parser = new Parser(
    {
      onopentag(_name, { Type = '', Target }) {
        if (!Type.startsWith(RELATIONSHIPS) || Target === undefined) return;
        const type = Type.slice(RELATIONSHIPS.length);
        const known = targets.get(type);
        if (known === undefined) targets.set(type, [Target]);
        else known.push(Target);
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(xml));
  return targets;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return folder === '' ? target : `${folder}/${target}`;
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function relationshipsOf(name: string): string {
  const folder = folderOf(name);
  const file = name.slice(name.lastIndexOf('/') + 1);
  return `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`;
}
