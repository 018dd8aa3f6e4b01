import { z } from 'zod';

/**
 * The rules of csl-data.json (CSL 1.0.2) for the fields that we write: types, names, and dates of
 * one or two days with one to three numbers each. Nothing else may stand in an item.
 */
const datePart = z.union([
  z.tuple([z.int()]),
  z.tuple([z.int(), z.int().min(1).max(12)]),
  z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)]),
]);

const date = z.strictObject({
  'date-parts': z.array(datePart).min(1).max(2),
  circa: z.boolean().optional(),
});

const name = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
]);

export const cslItem = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  type: z.enum([
    'article-newspaper',
    'article-magazine',
    'broadcast',
    'webpage',
    'report',
    'interview',
    'periodical',
  ]),
  title: z.string().optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  author: z.array(name).min(1).optional(),
  issued: date.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  URL: z.url().optional(),
  language: z.string().optional(),
  keyword: z.string().optional(),
  note: z.string().optional(),
});

/** A whole list; ids are unique. */
export const cslList = z
  .array(cslItem)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'ids are unique');
