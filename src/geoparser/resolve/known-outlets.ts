import { PUBLISHERS } from './publishers.ts';

/** A publisher's home: a name to look up, and the division it lies in. */
export interface OutletHome {
  readonly name: string;
  /** 'US.GA' */
  readonly division: string;
}

const byDomain = new Map<string, OutletHome>();
for (const [division = '', name = '', domains = ''] of PUBLISHERS.homes) {
  for (const domain of domains.split(' ')) byDomain.set(domain, { name, division });
}

/** The home of the outlet that publishes at this host ('www.ajc.com'), or undefined where not known. */
export function knownHome(host: string): OutletHome | undefined {
  for (
    let rest = host.toLowerCase();
    rest.includes('.');
    rest = rest.slice(rest.indexOf('.') + 1)
  ) {
    const home = byDomain.get(rest);
    if (home !== undefined) return home;
  }
  return undefined;
}
