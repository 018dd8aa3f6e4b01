import { z } from 'zod';

/**
 * In which order a publication writes its dates: "May 3" and 5/3/99, "3 May" and 3/5/99, or
 * 1999-05-03 and 99/5/3, where "5/3" alone has the month first.
 */
export const dateOrder = z.enum(['month-first', 'day-first', 'year-first']);
export type DateOrder = z.infer<typeof dateOrder>;
