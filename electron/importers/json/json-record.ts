/** An object of a file of JSON, of which nothing is known. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; whatever else is in it, or is there instead of it, is left out. */
export const recordsIn = (value: unknown): JsonRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The text under a key, a number as its figures; null where there is neither, or no sign of it. */
export function textAt(record: JsonRecord, key: string): string | null {
  const value = Object.hasOwn(record, key) ? record[key] : null;
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  return text.trim() === '' ? null : text;
}
