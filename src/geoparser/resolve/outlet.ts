import { knownHome, type OutletHome } from './known-outlets.ts';
import { PUBLISHERS } from './publishers.ts';

/** What an article's source, a name or a URL, tells of where it was published. */
export interface Outlet {
  /** ISO 3166-1 alpha-2 by the domain's top level, or ''. */
  readonly countryCode: string;
  /** Where the outlet is known to be at home, or null. */
  readonly home: OutletHome | null;
  /** Names of places its name or address may hold, most telling first, to be looked up. */
  readonly names: readonly string[];
}

const ADOPTED = new Set(PUBLISHERS.adoptedDomains);
const SECTIONS = new Set(PUBLISHERS.addressSections);
const PRESS_WORDS = PUBLISHERS.pressWords.toSorted((a, b) => b.length - a.length);

const LONGEST_SLUG = 3;
/** UTF-16 units of a source that are read: no name and no address of a publisher's is longer. */
const LONGEST_SOURCE = 500;

/** Reads an article's source: 'https://www.parisbeacon.com/…', 'parisbeacon.com', 'Paris Beacon-News' or null. */
export function readOutlet(source: string | null): Outlet {
  const trimmed = (source ?? '').trim().slice(0, LONGEST_SOURCE);
  const address = /^(?:[a-z]+:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(\/[^?#]*)?/i.exec(
    trimmed,
  );
  if (address === null) return { countryCode: '', home: null, names: namesInTitle(trimmed) };
  const [, host = '', path = ''] = address;
  const labels = host.toLowerCase().split('.');
  const top = labels.at(-1) ?? '';
  const names = new Set<string>();
  const ownLabels = labels
    .slice(0, -1)
    .filter((label) => !/^(?:www\d?|co|com|org|net|ac|gov|edu|m|news|rss)$/.test(label));
  const home = knownHome(host) ?? null;
  for (const label of home === null ? ownLabels : []) {
    for (const name of namesInLabel(label).slice(0, 8)) names.add(name);
  }
  for (const part of path.split('/')) {
    const words = part
      .toLowerCase()
      .split(/[-_+]/)
      .filter((word) => /^[a-z]{2,}$/.test(word));
    if (words.length > 4 || /\.\w+$|\d{4}/.test(part)) continue;
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + LONGEST_SLUG); to > from; to--) {
        const name = words.slice(from, to).join(' ');
        if (name.length > 3 && !SECTIONS.has(name)) names.add(name);
      }
    }
  }
  const country = top === 'uk' ? 'GB' : top.toUpperCase();
  return {
    countryCode: top.length === 2 && !ADOPTED.has(top) ? country : '',
    home,
    names: [...names].slice(0, 12),
  };
}

function namesInTitle(title: string): string[] {
  const words = title.split(/[\s-]+/).filter((word) => word !== '');
  const kept = words.filter((word) => !PRESS_WORDS.includes(word.toLowerCase()));
  const name = kept.join(' ').replace(/^the /i, '');
  return name === '' ? [] : [name];
}

/** 'parisbeacon' holds 'paris'; 'newyorktimes' 'new york'; 'fortworthstar-telegram' 'fort worth'. */
function namesInLabel(label: string): string[] {
  const names: string[] = [];
  const words = label
    .replace(/\d+/g, '-')
    .split('-')
    .filter((word) => word !== '');
  if (words.length > 1) names.push(words.filter((word) => !PRESS_WORDS.includes(word)).join(' '));
  for (const word of words) {
    for (const stage of withoutPressWords(word)) names.push(...spaced(stage));
  }
  return names.filter((name) => name.length > 3 || /^[A-Z]{2}$/.test(name));
}

/** What is left of a label as press words fall off its ends, shortest last. */
function withoutPressWords(word: string): string[] {
  const stages = new Set<string>();
  let left = PRESS_WORDS.includes(word) ? [] : [word];
  for (let depth = 0; depth < 4 && left.length > 0; depth++) {
    for (const stage of left) stages.add(stage);
    left = left.flatMap((stage) =>
      PRESS_WORDS.flatMap((press) => [
        ...(stage.endsWith(press) ? [stage.slice(0, -press.length)] : []),
        ...(stage.startsWith(press) ? [stage.slice(press.length)] : []),
      ]),
    );
    left = [...new Set(left)].filter((stage) => stage.length > 1 && !stages.has(stage));
  }
  const kept = [...stages].filter((stage) => stage.length > 3 && !PRESS_WORDS.includes(stage));
  const state = [...stages].find((stage) => stage.length === 2);
  return state === undefined ? kept : [...kept, state.toUpperCase()];
}

function spaced(word: string): string[] {
  const names = [word];
  if (word.length === 2) return names;
  for (const first of PUBLISHERS.firstWords) {
    if (word.startsWith(first) && word.length - first.length >= 3) {
      names.push(`${first} ${word.slice(first.length)}`);
    }
  }
  for (const last of PUBLISHERS.lastWords) {
    if (word.endsWith(last) && word.length - last.length >= 3) {
      names.push(`${word.slice(0, -last.length)} ${last}`);
    }
  }
  return names;
}
