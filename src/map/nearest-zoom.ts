/** The zoom level to which the world map is made. */
export const WORLD_NEAREST = 12;

/** The nearest that detail of one's own is ever worth. */
export const DETAILED_NEAREST = 16;
