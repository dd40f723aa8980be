/**
 * Shows a published map in the page that this script stands in, in a frame that is as high as the map wants to be:
 * `<script src="dateline-embed.js" data-map="https://example.org/map.html" data-title="…" data-height="480">`.
 * It is served as it is (tools/site/plain-script.ts): it imports nothing, leaves no global name, and touches nothing of
 * the page but the frame that it puts behind its own element.
 */
{
  /** The frame's height until the map says its own, and where it never does; CSS pixels. */
  const HEIGHT = 480;
  /** No map wants to be higher. */
  const MOST = 4000;

  /** The address of the map alone; null where that is none of the web. */
  const addressOf = (script: HTMLElement): URL | null => {
    try {
      const url = new URL(script.dataset['map'] ?? '', document.baseURI);
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
      if (!/[?&]embed(?:[&=]|$)/.test(url.search)) {
        url.search = url.search === '' ? '?embed' : `?embed&${url.search.slice(1)}`;
      }
      return url;
    } catch {
      return null;
    }
  };

  const show = (script: HTMLElement): void => {
    script.dataset['shown'] = '';
    const url = addressOf(script);
    if (url === null) {
      console.error('Dateline: data-map has to be the web address of a published map');
      return;
    }
    const frame = document.createElement('iframe');
    const height = Number(script.dataset['height']);
    const { style } = frame;
    frame.src = url.href;
    frame.title = script.dataset['title'] ?? 'Map';
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    style.display = 'block';
    style.width = '100%';
    style.border = '0';
    style.height = `${height > 0 && height <= MOST ? height : HEIGHT}px`;
    const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
      const { contentWindow } = frame;
      // Only the map itself is heard: its own window, while that shows what is served where the map is.
      if (contentWindow === null || source !== contentWindow || origin !== url.origin) return;
      if (typeof data !== 'object' || data === null) return;
      if (!('dateline' in data) || data.dateline !== 'height' || !('height' in data)) return;
      const wanted = data.height;
      if (typeof wanted === 'number' && wanted > 0 && wanted <= MOST) style.height = `${wanted}px`;
    };
    // Before the frame is there, so that nothing of what it says is missed.
    addEventListener('message', hear);
    script.after(frame);
  };

  const { currentScript } = document;
  if (currentScript instanceof HTMLElement && currentScript.dataset['map'] !== undefined) {
    show(currentScript);
  } else {
    // A module has no current script: all that were not shown yet are.
    for (const script of document.querySelectorAll<HTMLElement>(
      'script[data-map]:not([data-shown])',
    )) {
      show(script);
    }
  }
}

export {};
