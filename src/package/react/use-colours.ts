import type { Theme } from '../../page/theme.ts';
import { useMedia } from '../../page/use-media.ts';

/** The colours that are asked for, else the device's own. */
export function useColours(asked: Theme | undefined): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return asked ?? (dark ? 'dark' : 'light');
}
