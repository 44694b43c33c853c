/** What an arrow's strength counts for. */
export const STRENGTH = { weak: 0.5, normal: 1, strong: 2 } as const;

/** How late a delayed arrow is felt, in beats or the document's unit of time. */
export const DELAY = 4;
