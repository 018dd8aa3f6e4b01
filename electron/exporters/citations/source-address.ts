import type { SourceRecord } from '../../../shared/authority/source-record.ts';

const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/[^\s"<>\\{}]*)?$/iu;

/** The address of a site, where one of its names is one: "Gazeta.ru". */
export function sourceAddress(record: SourceRecord, printed: string): string | null {
  if (record.kind !== 'site') return null;
  const name = [printed, record.name, ...record.aliases].find((each) => ADDRESS.test(each));
  return name === undefined ? null : webAddress(name);
}

/** A printed address as one that can be opened; null for what is none. */
export function webAddress(printed: string): string | null {
  const address = /^https?:\/\//i.test(printed) ? printed : `https://${printed}`;
  return ADDRESS.test(printed) && URL.canParse(address) ? new URL(address).href : null;
}
