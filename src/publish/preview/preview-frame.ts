/**
 * Runs in `preview.html`, the page that the editor's preview has in its frame: takes a published page from the page of
 * this site around it, and becomes that page. The frame is sandboxed, and `preview.html` lets no other code run than a
 * published page's (its Content-Security-Policy, tools/site/preview-page.ts).
 */
{
  const { origin } = location;
  const tell = (message: object) => parent.postMessage({ preview: message }, origin);
  const isOfSite = (event: MessageEvent<unknown>) =>
    event.source === parent && event.origin === origin && parent !== window;

  /** A page whose map has not come so long after it was asked, in milliseconds, has none. */
  const PATIENCE = 10_000;

  /** What the page itself says of where its map stands (src/publish/page/opening.ts): a page is loaded before it has one. */
  const answer = (event: MessageEvent<unknown>) => {
    if (!isOfSite(event) || event.data !== 'view') return;
    const root = document.documentElement;
    const tellView = () => {
      observer.disconnect();
      clearTimeout(patience);
      tell({ view: root.dataset['view'] ?? '' });
    };
    const observer = new MutationObserver(tellView);
    const patience = setTimeout(tellView, PATIENCE);
    if (root.dataset['view'] !== undefined) return tellView();
    observer.observe(root, { attributeFilter: ['data-view'] });
  };

  const become = async (event: MessageEvent<unknown>) => {
    if (!isOfSite(event) || !(event.data instanceof Blob)) return;
    removeEventListener('message', become);
    const page = await event.data.text();
    document.open();
    // What was listened for before is gone with the document.
    addEventListener('message', answer);
    addEventListener('load', () => tell({ shown: true }));
    document.write(page);
    document.close();
  };
  addEventListener('message', become);
  tell({ ready: true });
}

export {};
