import { type EditionCheck, failed, passed, warned } from '../../shared/editions/validation.ts';
import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { imagesIn, type Picture } from './issue-pictures.ts';

/**
 * What every edition is examined for, before what its own format asks. `pictures` are those that it
 * shows; null where the format carries none.
 */
export const issueChecks = (
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture> | null,
): EditionCheck[] => [
  ...metadataChecks(document),
  ...suggestionsLeftOut(document),
  ...(pictures ? [...alternativeTexts(document), ...missingPictures(document, pictures)] : []),
  ...unresolvedReferences(document),
];

/** What a list, a catalogue or a reading programme needs to name the issue. */
function metadataChecks({ publication, issue, briefings }: IssueDocument): EditionCheck[] {
  const missing = [
    issue.date ? null : warned('metadata', 'The issue has no date.'),
    issue.number || issue.title
      ? null
      : warned('metadata', 'The issue has neither a number nor a title.'),
    publication.publisher ? null : warned('metadata', 'The publication names no publisher.'),
    briefings.length > 0 ? null : failed('content', 'The issue holds no briefing.'),
    ...briefings.map(({ headline }, index) =>
      headline.trim() ? null : warned('metadata', `Briefing ${index + 1} has no headline.`),
    ),
  ].filter((check) => check !== null);
  return missing.length > 0
    ? missing
    : [passed('metadata', 'Date, numbering, publisher and headlines are there.')];
}

/** What nobody has accepted goes out in no edition. */
function suggestionsLeftOut({ briefings, suggested }: IssueDocument): EditionCheck[] {
  return briefings.flatMap((briefing) => {
    const count = suggested?.get(briefing.id) ?? 0;
    if (count === 0) return [];
    const words = `Suggestions that nobody has accepted are left out: ${count}.`;
    return [warned('content', words, placeOf(briefing))];
  });
}

function alternativeTexts(document: IssueDocument): EditionCheck[] {
  const images = imagesIn(document);
  if (images.length === 0) return [];
  const without = images.filter(({ image }) => image.alternative.trim() === '');
  if (without.length === 0) {
    return [passed('alternative-texts', 'Every picture has an alternative text.')];
  }
  return without.map(({ briefing }) =>
    warned('alternative-texts', 'A picture has no alternative text.', placeOf(briefing)),
  );
}

function missingPictures(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
): EditionCheck[] {
  const images = imagesIn(document);
  if (images.length === 0) return [];
  const missing = images.filter(({ image: { source } }) => !(source && pictures.has(source)));
  if (missing.length === 0) return [passed('pictures', 'Every picture is in the file.')];
  return missing.map(({ briefing, image }) =>
    warned(
      'pictures',
      `The picture “${image.alternative}” is missing; its words are shown.`,
      placeOf(briefing),
    ),
  );
}

function unresolvedReferences({ briefings }: IssueDocument): EditionCheck[] {
  const waiting = briefings.reduce((sum, { danglingCount }) => sum + danglingCount, 0);
  if (waiting === 0) return [passed('links', 'Every reference to an issue has found it.')];
  const subject =
    waiting === 1 ? '1 reference names an issue' : `${waiting} references name issues`;
  return [warned('links', `${subject} that the archive does not have; the words lead nowhere.`)];
}

/** How a report names a briefing. */
export const placeOf = ({ headline, position }: Pick<Briefing, 'headline' | 'position'>): string =>
  headline.trim() || `${position + 1}`;
