import { z } from 'zod';

/** A value that no schema of the contract takes. */
const nonsense = { nonsense: true };

/** A request that its schema must refuse, and the field at which it is wrong. */
export interface MalformedRequest {
  readonly what: string;
  readonly request: unknown;
  /** Undefined where the request is wrong as a whole. */
  readonly field?: string;
}

/** Wrong requests made from a schema: of another kind, with a field missing, with a field wrong. */
export function malformedRequests(schema: z.ZodType): MalformedRequest[] {
  const otherKinds = [null, undefined, 7, 'text', []].map((request) => ({
    what: JSON.stringify(request) ?? 'undefined',
    request,
  }));
  if (!(schema instanceof z.ZodObject)) return otherKinds;
  const fields = Object.entries<z.ZodType>(schema.shape);
  return [
    ...otherKinds,
    ...fields
      .filter(([, field]) => !field.safeParse(undefined).success)
      .map(([field]) => ({ what: `without ${field}`, request: without(field, fields), field })),
    ...fields
      .filter(([, field]) => !field.safeParse(nonsense).success)
      .map(([field]) => ({
        what: `with a wrong ${field}`,
        request: { ...without(field, fields), [field]: nonsense },
        field,
      })),
  ];
}

/** Valid values for all other fields where one is easily found, so that only this one is wrong. */
function without(field: string, fields: [string, z.ZodType][]): Record<string, unknown> {
  const others = fields
    .filter(([name]) => name !== field)
    .map(([name, schema]) => [name, plausible.find((value) => schema.safeParse(value).success)]);
  return Object.fromEntries(others);
}

const plausible: readonly unknown[] = [
  undefined,
  'an-id',
  'person',
  true,
  1,
  [],
  ['an-id'],
  {},
  { format: 'html' },
  [{ format: 'html' }],
  { text: 'words' },
  { kind: 'archive' },
  { kind: 'files', files: [1] },
  'csv',
  'merge',
  { version: 1, blocks: [] },
  { headline: '', section: null, byline: null, dateline: null },
  null,
];
