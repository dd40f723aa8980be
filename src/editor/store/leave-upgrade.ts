import type { IDBPTransaction } from 'idb';

/** What changes a database's version, as far as it is given up here. */
type Upgrade = Pick<IDBPTransaction<unknown, string[], 'versionchange'>, 'abort' | 'done'>;

/**
 * Gives an upgrade of the storage up when its page is left: WebKit keeps a page it may come back to
 * as it is, in the middle of the upgrade, and until then no other page can open the storage. The
 * upgrade is begun anew by whoever opens it next; a page that is come back to is loaded again.
 */
export function leaveUpgrade(upgrade: Upgrade): void {
  // Where no page is, none is left.
  if (typeof window === 'undefined') return;
  const leave = () => {
    upgrade.abort();
    // Nothing was typed yet: the page waits for its storage.
    window.addEventListener('pageshow', () => location.reload(), { once: true });
  };
  window.addEventListener('pagehide', leave, { once: true });
  const stay = () => window.removeEventListener('pagehide', leave);
  upgrade.done.then(stay, stay);
}
