/** A briefing as it is compared: forms differ in what they take for the headline. */
export const comparedText = (headline: string, text: string): string => `${headline}\n\n${text}`;
