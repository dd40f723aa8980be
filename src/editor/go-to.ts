/** Goes to another of the site's pages, without loading it anew: the worker keeps what it has read. */
export function goTo(query: string): void {
  history.pushState(null, '', `${location.pathname}${query}`);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}
