/** The name in a byline: "By Vera Lind" is Vera Lind. */
export const authorOf = (byline: string): string => byline.replace(/^by\s+/i, '');
