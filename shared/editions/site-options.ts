import { z } from 'zod';

/** What can be chosen about the web archive of a publication. */
export const siteOptions = z.object({
  /** Where it will stand on the web; empty where that is not known. */
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  /** Whether issues that are not published are in it too. */
  drafts: z.boolean().default(false),
});
export type SiteOptions = z.output<typeof siteOptions>;

/** The same with the folder that it was last written to; null before the first time. */
export const siteSettings = siteOptions.extend({ folder: z.string().max(4096).nullable() });
export type SiteSettings = z.output<typeof siteSettings>;
