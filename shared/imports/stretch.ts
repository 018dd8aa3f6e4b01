import { z } from 'zod';
import { passage } from './passage.ts';

/**
 * What became of a stretch of a file that is no briefing.
 * - `masthead`: read for the name, number and date;
 * - `contents`: a list of contents, by which the order was told;
 * - `furniture`: what a site or programme puts around the text;
 * - `metadata`: heads, properties and addresses that were read as such;
 * - `markup`: how the format writes down what was taken, and blank space;
 * - `picture`: kept with the text that shows it;
 * - `contained`: a file of its own within this one, accounted for as such;
 * - `repeated`: the same words that were taken elsewhere in the file (a mail's second form);
 * - `unread`: text or data that was not taken; it says why.
 */
export const fates = [
  'masthead',
  'contents',
  'furniture',
  'metadata',
  'markup',
  'picture',
  'contained',
  'repeated',
  'unread',
] as const;

export const stretch = passage.extend({
  fate: z.enum(fates),
  /** For people; always there for `unread`. */
  reason: z.string().max(500).optional(),
});
export type Stretch = z.infer<typeof stretch>;
