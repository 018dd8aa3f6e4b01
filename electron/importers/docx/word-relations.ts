import { readXml } from '../xml/read-xml.ts';
import type { DocumentPackage } from '../zip/document-package.ts';
import { partPath } from '../zip/part-path.ts';

/** What one part of a Word document refers to. */
export interface WordRelation {
  /** The last word of its type: "header", "image", "hyperlink". */
  readonly type: string;
  /** A part of the document; null where it is elsewhere. */
  readonly part: string | null;
  /** As written. */
  readonly target: string;
}

/** The relations of a part, "" for the whole document; none where they cannot be read. */
export function readRelations(document: DocumentPackage, part: string): WordRelation[] {
  const steps = part.split('/');
  const name = [...steps.slice(0, -1), '_rels', `${steps.at(-1)}.rels`].join('/');
  const xml = document.read(name);
  if (!xml?.ok) return [];
  const relations: WordRelation[] = [];
  readXml(xml.value, {
    open({ name: element, attributes }) {
      const target = attributes.get('Target');
      if (element !== 'Relationship' || target === undefined) return;
      const isElsewhere = attributes.get('TargetMode')?.toLowerCase() === 'external';
      relations.push({
        type: attributes.get('Type')?.split('/').at(-1) ?? '',
        part: isElsewhere ? null : partPath(target, part),
        target,
      });
    },
  });
  return relations;
}
