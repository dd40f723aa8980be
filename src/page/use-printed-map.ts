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
      putNumbersOutward(map);
      const { style } = document.documentElement;
      style.setProperty('--printed-width', `${map.clientWidth}px`);
      style.setProperty('--printed-height', `${map.clientHeight}px`);
      style.setProperty('--printed-scale', String(Math.min(1, SHEET_WIDTH / map.clientWidth)));
    };
    window.addEventListener('beforeprint', measure);
    return () => window.removeEventListener('beforeprint', measure);
  }, []);
}

/** Has the numbers of a group stand on the far side of its name from its mark: on the near one they would cover that. */
function putNumbersOutward(map: Element): void {
  const middleOf = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left + right) / 2;
  };
  for (const mark of map.querySelectorAll('.marker')) {
    const label = mark.querySelector<HTMLElement>('.marker-label');
    if (label === null) continue;
    label.dataset['numbers'] = middleOf(label) < middleOf(mark) - 1 ? 'left' : 'right';
  }
}
