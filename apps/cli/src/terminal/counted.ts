/** A number of things in English: `1 difference`, `3 differences`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
