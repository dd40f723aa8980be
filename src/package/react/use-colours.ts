import type { Theme } from '../../app/theme.ts';
import { useMedia } from '../../app/use-media.ts';

/** The colours that are asked for, else the device's own. */
export function useColours(asked: Theme | undefined): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return asked ?? (dark ? 'dark' : 'light');
}
