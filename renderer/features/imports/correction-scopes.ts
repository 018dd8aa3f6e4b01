import type { CorrectionScope } from '../../../shared/imports/correction.ts';
import type { PlannedFile } from '../../../shared/imports/import-plan.ts';
import { say } from '../../wording/say.ts';
import { formatName } from './format-names.ts';
import { folderOf } from './plan-words.ts';

type Alike = Pick<PlannedFile, 'file' | 'name' | 'format' | 'publication'>;

export interface ScopeChoice {
  readonly scope: CorrectionScope;
  /** "for all 45 HTML files in letters/1997/" */
  readonly label: string;
}

/**
 * For which files something may be settled that is seen in one: for this one, and for those alike
 * it, from few to many. A wider choice that concerns no more files than a narrower one is left out.
 */
export function scopesFor(file: Alike, all: readonly Alike[]): readonly ScopeChoice[] {
  const folder = folderOf(file.name);
  const format = file.format ?? undefined;
  const kind = format === undefined ? '' : formatName(format);
  const wider: readonly {
    alike: Omit<CorrectionScope & { kind: 'alike' }, 'kind'>;
    of: (files: number) => string;
  }[] = [
    ...(folder
      ? [{ alike: { format, folder }, of: (files: number) => allInFolder(files, kind, folder) }]
      : []),
    ...(file.publication === null
      ? []
      : [
          {
            alike: { publication: file.publication },
            of: (files: number) =>
              say('for all {files, plural, one {# file} other {# files}} of {publication}', {
                files,
                publication: file.publication ?? '',
              }),
          },
        ]),
    ...(format
      ? [
          {
            alike: { format },
            of: (files: number) =>
              say('for all {files, plural, one {# {format} file} other {# {format} files}}', {
                files,
                format: kind,
              }),
          },
        ]
      : []),
    {
      alike: {},
      of: (files) =>
        say('for all {files, plural, one {# file} other {# files}} of this import', { files }),
    },
  ];
  const choices: ScopeChoice[] = [
    { scope: { kind: 'files', files: [file.file] }, label: say('for this file') },
  ];
  let most = 1;
  for (const { alike, of } of wider) {
    const covered = all.filter((one) => isAlike(one, alike)).length;
    if (covered <= most) continue;
    most = covered;
    choices.push({ scope: { kind: 'alike', ...alike }, label: of(covered) });
  }
  return choices;
}

const allInFolder = (files: number, format: string, folder: string): string =>
  format === ''
    ? say('for all {files, plural, one {# file} other {# files}} in {folder}', { files, folder })
    : say('for all {files, plural, one {# {format} file} other {# {format} files}} in {folder}', {
        files,
        format,
        folder,
      });

const isAlike = (
  { name, format, publication }: Alike,
  alike: Omit<CorrectionScope & { kind: 'alike' }, 'kind'>,
): boolean =>
  (alike.format === undefined || alike.format === format) &&
  (alike.folder === undefined || name.startsWith(alike.folder)) &&
  (alike.publication === undefined || alike.publication === publication);
