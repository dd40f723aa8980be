import { goTo } from './use-atlas-address.ts';

/** The state of the map that an article was opened from; '' where the page was opened with the article. */
let before = '';
let scrolled = 0;

/** Opens an article; what the map showed is kept for the way back. */
export function openArticle(address: string): void {
  before = location.hash;
  scrolled = scrollY;
  goTo(address, 'push');
  scrollTo(0, 0);
}

/** Where the way back from an article leads: the map as it was. */
export function wayBack(): string {
  return `./${before}`;
}

/** Goes there; what was read stands where it stood. */
export function goBack(): void {
  goTo(before, 'push');
  requestAnimationFrame(() => scrollTo(0, scrolled));
}
