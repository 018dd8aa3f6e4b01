import { z } from 'zod';

/** What can be chosen about the web archive of a publication. */
export const siteOptions = z.object({
  /** Where it will stand on the web; empty where that is not known. It ends with a slash. */
  address: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])
    .default('')
    .transform((address) => (address === '' || address.endsWith('/') ? address : `${address}/`)),
  /** Whether issues that are not published are in it too. */
  drafts: z.boolean().default(false),
});
export type SiteOptions = z.output<typeof siteOptions>;
