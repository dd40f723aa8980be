import { knownHome, type OutletHome } from './known-outlets.ts';

/** What an article's source, a name or a URL, tells of where it was published. */
export interface Outlet {
  /** ISO 3166-1 alpha-2 by the domain's top level, or ''. */
  readonly countryCode: string;
  /** Where the outlet is known to be at home, or null. */
  readonly home: OutletHome | null;
  /** Names of places its name or address may hold, most telling first, to be looked up. */
  readonly names: readonly string[];
}

/** Top-level domains of countries that the whole world uses for something else. */
const ADOPTED = new Set(['tv', 'co', 'me', 'io', 'ly', 'fm', 'cc', 'ai', 'am', 'to', 'eu', 'ws']);

/** Words of newspapers' and stations' names, as they are run together in domains. */
const PRESS_WORDS = [
  'advance',
  'advertiser',
  'advocate',
  'argus',
  'banner',
  'beacon',
  'bee',
  'bulletin',
  'business',
  'call',
  'caller',
  'chronicle',
  'citizen',
  'clarion',
  'commercial',
  'constitution',
  'courant',
  'courier',
  'daily',
  'democrat',
  'dispatch',
  'eagle',
  'echo',
  'enquirer',
  'enterprise',
  'evening',
  'examiner',
  'express',
  'free',
  'freepress',
  'gazette',
  'globe',
  'guardian',
  'guide',
  'headlight',
  'herald',
  'independent',
  'inquirer',
  'intelligencer',
  'item',
  'journal',
  'leader',
  'ledger',
  'live',
  'local',
  'mail',
  'mercury',
  'messenger',
  'metro',
  'mirror',
  'monitor',
  'morning',
  'my',
  'news',
  'newsonline',
  'newspaper',
  'newspapers',
  'now',
  'observer',
  'online',
  'paper',
  'patriot',
  'pilot',
  'pioneer',
  'plaindealer',
  'post',
  'press',
  'radio',
  'record',
  'recorder',
  'reflector',
  'register',
  'reporter',
  'republic',
  'republican',
  'review',
  'sentinel',
  'signal',
  'spectator',
  'standard',
  'star',
  'state',
  'statesman',
  'sun',
  'telegram',
  'telegraph',
  'the',
  'this',
  'is',
  'thisis',
  'times',
  'today',
  'topix',
  'town',
  'tribune',
  'tv',
  'union',
  'vindicator',
  'voice',
  'weekly',
  'weekender',
  'world',
  'your',
  'area',
  'connection',
  'current',
  'patch',
  'insider',
  'info',
  'fm',
  'media',
  'network',
  'web',
  'site',
  'abc',
  'nbc',
  'cbs',
  'fox',
  'cw',
  'channel',
  'am',
  'pm',
  'of',
  'com',
  'talk',
  'bnews',
  'ctvnews',
  'ctv',
  'cbc',
  'global',
  'index',
  'chieftain',
  'plain',
  'dealer',
  'picayune',
  'gleaner',
  'jeffersonian',
  'palladium',
  'progress',
  'transcript',
  'freelance',
  'freeman',
  'dailynews',
  'prospect',
  'breeze',
  'hub',
].sort((a, b) => b.length - a.length);

/** First words of places' names that domains run together with the next. */
const FIRST_WORDS = [
  'new',
  'north',
  'south',
  'east',
  'west',
  'san',
  'santa',
  'los',
  'las',
  'la',
  'el',
  'saint',
  'st',
  'fort',
  'ft',
  'port',
  'mount',
  'lake',
  'grand',
  'little',
  'great',
  'long',
  'palm',
  'baton',
  'des',
  'cape',
  'costa',
  'del',
  'den',
  'high',
  'hot',
  'key',
  'rio',
  'salt',
  'sioux',
  'green',
  'red',
  'white',
  'black',
  'rocky',
  'glen',
  'old',
  'big',
  'cedar',
  'coral',
  'elk',
  'oak',
  'pine',
  'rock',
  'iowa',
  'kansas',
  'oklahoma',
  'jersey',
  'virginia',
  'orange',
  'sri',
  'hong',
  'tel',
  'abu',
  'cook',
];

const LAST_WORDS = [
  'city',
  'county',
  'beach',
  'falls',
  'springs',
  'valley',
  'island',
  'islands',
  'hills',
  'park',
  'creek',
  'rapids',
  'heights',
  'lake',
  'river',
  'rouge',
  'bay',
  'point',
  'grove',
  'rock',
  'shore',
  'mountain',
  'bluff',
  'bluffs',
  'forks',
  'haven',
  'harbor',
  'lakes',
  'state',
  'coast',
  'wells',
];

/** Parts of an address that name no place though the gazetteer has one of the name. */
const SECTIONS = new Set([
  'news',
  'world',
  'local',
  'article',
  'articles',
  'story',
  'stories',
  'sport',
  'sports',
  'business',
  'politics',
  'opinion',
  'us',
  'uk',
  'rss',
  'html',
  'index',
  'online',
  'national',
  'regional',
  'state',
  'archive',
  'archives',
  'latest',
  'live',
  'home',
  'media',
  'video',
  'print',
  'page',
  'content',
  'nation',
  'life',
  'features',
  'breaking',
  'crime',
  'education',
  'health',
  'feed',
  'feeds',
  'web',
]);

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
  for (const first of FIRST_WORDS) {
    if (word.startsWith(first) && word.length - first.length >= 3) {
      names.push(`${first} ${word.slice(first.length)}`);
    }
  }
  for (const last of LAST_WORDS) {
    if (word.endsWith(last) && word.length - last.length >= 3) {
      names.push(`${word.slice(0, -last.length)} ${last}`);
    }
  }
  return names;
}
