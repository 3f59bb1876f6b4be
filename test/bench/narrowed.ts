/** Who looks at their own, a body of four measures of nineteen; and what is looked for: a body of many and a word of two. */
export const narrowed = { bureau: 'shuiliju', words: ['科技局', '金融'], year: 2021 } as const;
