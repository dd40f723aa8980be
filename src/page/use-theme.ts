import { useEffect } from 'react';
import { usePreference } from './preference.ts';
import { isTheme, type Theme } from './theme.ts';
import { useMedia } from './use-media.ts';

/**
 * The colours the page is in: the address's, else those chosen on this device, else the device's own.
 * Has the page's style sheet and the browser's frame follow.
 */
export function useTheme(asked: Theme | null): Theme {
  const [preferred] = usePreference('theme');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const chosen = asked ?? (preferred !== null && isTheme(preferred) ? preferred : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the device's colours change the page's
  useEffect(() => {
    const root = document.documentElement;
    if (chosen === null) delete root.dataset['theme'];
    else root.dataset['theme'] = chosen;
    const paper = getComputedStyle(document.body).backgroundColor;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.content = paper;
    }
  }, [chosen, systemDark]);
  return chosen ?? (systemDark ? 'dark' : 'light');
}
