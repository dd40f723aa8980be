import { useEffect } from 'react';

/** How wide a sheet of A4 or Letter prints at most, in CSS pixels. */
const SHEET_WIDTH = 680;

/**
 * Prints the map as it stands on the screen, scaled to the sheet: one of another size would have to
 * draw tiles that printing does not wait for.
 */
export function usePrintedMap(): void {
  useEffect(() => {
    const measure = () => {
      const map = document.querySelector('.map-canvas');
      if (map === null) return;
      const { style } = document.documentElement;
      style.setProperty('--printed-width', `${map.clientWidth}px`);
      style.setProperty('--printed-height', `${map.clientHeight}px`);
      style.setProperty('--printed-scale', String(Math.min(1, SHEET_WIDTH / map.clientWidth)));
    };
    window.addEventListener('beforeprint', measure);
    return () => window.removeEventListener('beforeprint', measure);
  }, []);
}
