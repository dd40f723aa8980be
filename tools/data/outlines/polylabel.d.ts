declare module 'polylabel' {
  /**
   * The point of the polygon (outer ring, then holes) that is farthest from its border, found to
   * within `precision`, in the units of the coordinates.
   */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
