import type { ScopedCorrection } from './apply-corrections.ts';
import type { Correction, CorrectionScope } from './correction.ts';

/** A correction for people: "Number by the file name, for 45 files". */
export function correctionWords({ scope, correction }: ScopedCorrection): string {
  const what = whatWords(correction).join(', ') || 'Nothing';
  return `${what[0]?.toUpperCase()}${what.slice(1)}, for ${scopeWords(scope)}`;
}

function whatWords(correction: Correction): string[] {
  const { believe = {}, columns, fate, datePrecision, ...fields } = correction;
  return [
    ...Object.entries(fields).flatMap(([field, value]) => {
      if (value === undefined) return [];
      return value === null ? [`no ${field}`] : [`${field} “${value}”`];
    }),
    ...(datePrecision && fields.date === undefined ? [`date exact to the ${datePrecision}`] : []),
    ...Object.entries(believe).map(([field, source]) => `${field} by the ${source}`),
    ...(columns ? ['columns assigned'] : []),
    ...(fate === 'leave-out' ? ['left out'] : []),
    ...(fate === 'take' ? ['taken though unfinished'] : []),
  ];
}

function scopeWords(scope: CorrectionScope): string {
  if (scope.kind === 'files') {
    return scope.files.length === 1 ? 'one file' : `${scope.files.length} files`;
  }
  const { format, folder, publication } = scope;
  const parts = [
    ...(format === undefined ? [] : [`of the format ${format}`]),
    ...(folder === undefined ? [] : [`in ${folder}`]),
    ...(publication === undefined
      ? []
      : [publication === null ? 'that name no publication' : `of ${publication}`]),
  ];
  return ['all files', ...parts].join(' ');
}
