import { createColors } from 'picocolors';

/** How text is coloured; `plainText` leaves it as it is. */
export type Colours = ReturnType<typeof createColors>;

export const plainText: Colours = createColors(false);

export const inColour: Colours = createColors(true);
