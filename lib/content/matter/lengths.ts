/** How many characters a headline and a standfirst may have, and at how many a headline reads best. */
export const longestTitle = 110;
export const longestSummary = 300;
export const bestTitle = { least: 20, most: 90 } as const;
/** Of a sentence of the story in short. */
export const bestPoint = { least: 30, most: 260 } as const;
