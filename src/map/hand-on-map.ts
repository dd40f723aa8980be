import type { Map as LeafletMap } from 'leaflet';

/** Whether a person has taken hold of a map since it last came to rest. */
interface HandOnMap {
  readonly isOn: () => boolean;
  readonly letGo: () => void;
  readonly stop: () => void;
}

const INPUTS = ['pointerdown', 'wheel', 'keydown'] as const;

/** Notices a person's hand on a map and its controls; not on its marks and cards, which move it by themselves. */
export function noticeHand(map: LeafletMap): HandOnMap {
  const box = map.getContainer().parentElement;
  let isOn = false;
  const notice = ({ target }: Event) => {
    if (target instanceof Element && target.closest('.marker, .popup') === null) isOn = true;
  };
  for (const input of INPUTS) box?.addEventListener(input, notice, { passive: true });
  return {
    isOn: () => isOn,
    letGo: () => {
      isOn = false;
    },
    stop: () => {
      for (const input of INPUTS) box?.removeEventListener(input, notice);
    },
  };
}
