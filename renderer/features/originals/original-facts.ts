import type { OriginalOfBriefing } from '../../../shared/contract/original-procedures.ts';
import { fileSize } from '../../ui/file-size.ts';
import { say } from '../../wording/say.ts';
import { formatName } from '../imports/format-names.ts';
import { momentOf } from '../imports/moment.ts';

/** What is known of a kept file, for people. */
export function originalFacts(original: OriginalOfBriefing): (readonly [string, string])[] {
  const { name, importedAt, bytes, hash, isOtherForm, passages } = original;
  const way = name.split('/').filter(Boolean);
  const places = [...new Set(passages.map(({ place }) => place))];
  return [
    [say('File'), way.at(-1) ?? name],
    ...(way.length > 1 ? [[say('Within'), way.slice(0, -1).join(' › ')] as const] : []),
    ...(isOtherForm ? [[say('Holds'), say('The same issue in another form')] as const] : []),
    ...(places.length > 0 ? [[say('Passage'), placesInWords(places)] as const] : []),
    [say('Imported'), momentOf(importedAt)],
    [say('Format'), formatInWords(original)],
    ...(original.encoding === null ? [] : [[say('Encoding'), encodingInWords(original)] as const]),
    [say('Size'), fileSize(bytes)],
    ['SHA-256', hash],
  ];
}

const SHOWN_PLACES = 3;

function placesInWords(places: readonly string[]): string {
  const more = places.length - SHOWN_PLACES;
  return [
    ...places.slice(0, SHOWN_PLACES),
    ...(more > 0 ? [say('and {more, number} more', { more })] : []),
  ].join('; ');
}

function formatInWords({ format, importer }: OriginalOfBriefing): string {
  const version = importer?.split(' ')[1];
  return version
    ? say('{format}, read by version {version}', { format: formatName(format), version })
    : formatName(format);
}

function encodingInWords({ encoding, encodingConfidence }: OriginalOfBriefing): string {
  if (encoding === null || encodingConfidence === null || encodingConfidence >= 1)
    return encoding ?? '';
  return say('{encoding}, guessed: {percent, number} % sure', {
    encoding,
    percent: Math.round(encodingConfidence * 100),
  });
}
