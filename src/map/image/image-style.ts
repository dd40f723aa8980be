/** The colours and fonts of the style sheet, as a canvas takes them. */
export interface ImageStyle {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly accent: string;
  readonly accentStrong: string;
  readonly onAccent: string;
  readonly quiet: string;
  readonly halo: string;
  readonly waterTint: string;
  readonly sans: string;
  readonly serif: string;
}

/** Reads what the page's style sheet says, in the colours of a theme. */
export function imageStyle(theme: 'light' | 'dark'): ImageStyle {
  const probe = document.createElement('span');
  const root = document.documentElement;
  const before = root.dataset['theme'];
  // What older browsers are given in place of light-dark() is settled where the colours stand: at the root.
  root.dataset['theme'] = theme;
  document.body.append(probe);
  try {
    const computed = getComputedStyle(probe);
    const colour = (name: string) => {
      probe.style.color = `var(--${name})`;
      return computed.color;
    };
    const family = (name: string) => {
      probe.style.fontFamily = `var(--${name})`;
      return computed.fontFamily;
    };
    return {
      paper: colour('paper'),
      surface: colour('surface'),
      ink: colour('ink'),
      inkSoft: colour('ink-soft'),
      rule: colour('rule'),
      accent: colour('accent'),
      accentStrong: colour('accent-strong'),
      onAccent: colour('on-accent'),
      quiet: colour('quiet'),
      halo: colour('halo'),
      waterTint: colour('water-tint'),
      sans: family('sans'),
      serif: family('serif'),
    };
  } finally {
    probe.remove();
    if (before === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before;
  }
}
