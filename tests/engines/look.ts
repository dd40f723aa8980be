/** What to look for on the page: what a selector finds, by what it is called. */
export interface Target {
  readonly css: string;
  /** All that it is called, or how that begins where `begins` says so. */
  readonly name?: string;
  readonly begins?: boolean;
  /** Words that stand in it. */
  readonly has?: string;
}

/** What is seen of an element. */
export interface Seen {
  readonly text: string;
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly focused: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A point of it in the window, where a press would meet it, in CSS pixels; null where none would. */
  readonly point: { readonly x: number; readonly y: number } | null;
}

const ROLES = {
  button: 'button, [role=button], summary',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=search], input[type=url]',
  dialog: '[role=dialog], dialog[open]',
  switch: '[role=switch]',
  choice: 'label',
} as const;

/** Something of that role and of exactly that name. */
export function called(role: keyof typeof ROLES, name: string, within = ''): Target {
  return { css: inside(within, ROLES[role]), name };
}

/** Something of that role whose name begins so. */
export function beginning(role: keyof typeof ROLES, name: string, within = ''): Target {
  return { css: inside(within, ROLES[role]), name, begins: true };
}

function inside(within: string, css: string): string {
  return within === '' ? css : `:is(${within}) :is(${css})`;
}

/** Looks for all that is visible of a target, in the order of the document. Runs in the page. */
export function look(
  { css, name, begins = false, has = '' }: Target,
  bringIntoView: boolean,
): Seen[] {
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  // A key that is shown beside a button's words is hidden from who has them read out.
  const spoken = (element: Element | null | undefined) => {
    const copy = element?.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent;
  };
  const nameOf = (element: Element) => {
    const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    return words(
      element.getAttribute('aria-label') ??
        (labelled.length > 0
          ? labelled.map((id) => spoken(document.getElementById(id))).join(' ')
          : spoken(labels?.[0] ?? element)),
    );
  };
  const isWanted = (element: Element) => {
    const called = nameOf(element);
    return name === undefined || (begins ? called.startsWith(name) : called === name);
  };
  const isVisible = (element: Element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const pointOf = (element: Element) => {
    // Of words that run over the end of a line each line is a box.
    const [box] = element.getClientRects();
    if (box === undefined) return null;
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const met = document.elementFromPoint(point.x, point.y);
    return met !== null && element.contains(met) ? point : null;
  };
  const found = [...document.querySelectorAll(css)].filter(
    (element) =>
      isVisible(element) && isWanted(element) && words(element.textContent).includes(has),
  );
  if (bringIntoView && found[0] !== undefined && pointOf(found[0]) === null) {
    found[0].scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  return found.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      text: words(element.textContent),
      value: 'value' in element ? String(element.value) : '',
      attributes: Object.fromEntries(
        [...element.attributes].map(({ name, value }) => [name, value]),
      ),
      focused: element === document.activeElement,
      ...{ x, y, width, height, point: pointOf(element) },
    };
  });
}
