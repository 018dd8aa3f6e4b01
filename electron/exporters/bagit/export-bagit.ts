import { createHash } from 'node:crypto';
import { passed } from '../../../shared/editions/validation.ts';
import { documentDay } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { exportHtml } from '../html/export-html.ts';
import { issueChecks } from '../issue-checks.ts';
import { issueStem } from '../issue-file-name.ts';
import { documentTitle, publisherOf } from '../issue-lines.ts';
import { exportJson } from '../json/export-json.ts';
import { dublinCore } from '../records/export-dublin-core.ts';
import { marcxml } from '../records/export-marcxml.ts';
import { stableUrn } from '../stable-id.ts';
import { exportText } from '../text/export-text.ts';
import { zipOf } from '../zip/zip-of.ts';

interface BagFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The issue as a bag (BagIt, RFC 8493): its texts and records, each with its digest. */
export function exportBagit({ document, pictures }: ExportInput<'bagit'>): ExportedIssue {
  const { publication, issue } = document;
  const name = issueStem(publication.slug, issue);
  const input = { document, pictures };
  const text = { format: 'text', width: 72, sources: 'in-text' } as const;
  const payload: BagFile[] = [
    file('data/issue.html', exportHtml({ ...input, options: { format: 'html' } }).bytes),
    file('data/issue.json', exportJson({ ...input, options: { format: 'json' } }).bytes),
    file('data/issue.txt', exportText({ ...input, options: text }).bytes),
    file('data/record.dc.xml', dublinCore(document)),
    file('data/record.marc.xml', marcxml(document)),
    ...[...pictures].map(([source, { kind, bytes }]) =>
      file(`data/pictures/${source.replace('sha256:', '')}.${kind}`, bytes),
    ),
  ];
  const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const facts: readonly (readonly [string, string])[] = [
    ['Source-Organization', publisherOf(publication)],
    ['External-Description', documentTitle(document)],
    ['External-Identifier', stableUrn('issue', issue.id)],
    ['Bagging-Date', documentDay(document)],
    ['Payload-Oxum', `${octets}.${payload.length}`],
  ];
  const tags = [
    file('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    file('bag-info.txt', facts.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')),
    file('manifest-sha256.txt', manifest(payload)),
  ];
  const all = [...tags, file('tagmanifest-sha256.txt', manifest(tags)), ...payload];
  return {
    bytes: zipOf(all.map(({ path, bytes }) => ({ path: `${name}/${path}`, content: bytes }))),
    pages: null,
    checks: [
      passed('files', `A bag of ${payload.length} files, each with its SHA-256.`),
      ...issueChecks(document, pictures),
    ],
  };
}

const file = (path: string, content: string | Uint8Array): BagFile => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

const manifest = (files: readonly BagFile[]): string =>
  files
    .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');
