import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ImportFailure, ImportFile, ReadIssues } from '../importer.ts';
import { attachedFiles } from './attached-files.ts';
import { damageOf } from './decode-part.ts';
import { type Letter, readLetter } from './letter.ts';
import { looksLikeMail } from './looks-like-mail.ts';
import { believeWitnesses } from './mail-witnesses.ts';
import { readBody } from './read-body.ts';
import { type MailPart, scanMessage } from './scan-message.ts';
import { sortParts } from './sort-parts.ts';

/** One message: an issue, a letter, or what holds files of their own. */
export const mailImporter = {
  id: 'mail',
  version: 1,
  recognises: ({ bytes }) => looksLikeMail(bytes),
  async read(file) {
    if (file.bytes.length > importLimits.mailBytes) return tooLarge(file);
    const root = scanMessage(file.bytes);
    const sorted = sortParts(root);
    const letter = readLetter(root.head);
    const body = await readBody(file, sorted, letter);
    const attached = [...sorted.attached, ...body.attached];
    const contained = await attachedFiles(file.bytes, attached);
    if (!body.draft && contained.length === 0) {
      const [fault] = faultsOf(root);
      const message = `There are no words in the message besides its head.${fault ? ` ${fault.message}` : ''}`;
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    return ok({
      drafts: body.draft ? [believeWitnesses(addressed(body.draft, letter), body.witnesses)] : [],
      encoding: body.encoding,
      ...(body.sure ? {} : { encodingConfidence: 0.6 }),
      warnings: [
        ...faultsOf(root),
        ...body.warnings,
        ...attached.flatMap((part) => damageOf(file.bytes, part)),
      ],
      stretches: [
        ...body.stretches,
        ...contained.map(
          ({ passage }): Stretch => ({ place: 'attachment', ...passage, fate: 'contained' }),
        ),
        ...headStretches(root),
        ...sorted.aside.map(aside),
      ],
      pictures: body.pictures,
      contained,
    } satisfies ReadIssues);
  },
} satisfies Importer;

const addressed = (draft: IssueDraft, { address }: Letter): IssueDraft =>
  address === null ? draft : { ...draft, addresses: [address, ...(draft.addresses ?? [])] };

function tooLarge({ name }: ImportFile): Result<never, ImportFailure> {
  const megabytes = importLimits.mailBytes / 1024 / 1024;
  const message = `The message is larger than the ${megabytes} MB that are read as one.`;
  const hint = 'Save its attachments and import those.';
  return err(failure('file-too-large', message, { file: name, hint }));
}

const faultsOf = (part: MailPart): ImportWarning[] => [
  ...(part.fault
    ? [{ message: part.fault, place: part.number === '' ? 'the message' : `part ${part.number}` }]
    : []),
  ...part.parts.flatMap(faultsOf),
];

/** Heads, and words outside of the parts: "This is a message in MIME format." */
const headStretches = ({ headSpan, number, outside, parts }: MailPart): Stretch[] => [
  ...(headSpan[1] > headSpan[0]
    ? [
        {
          place: number === '' ? 'head' : `head of part ${number}`,
          bytes: [...headSpan] as [number, number],
          fate: 'metadata' as const,
        },
      ]
    : []),
  ...outside.map(
    (span): Stretch => ({
      place: 'between the parts',
      bytes: [...span] as [number, number],
      fate: 'furniture',
      reason: 'What stands outside of the parts of a message is for programmes that know none.',
    }),
  ),
  ...parts.flatMap(headStretches),
];

const aside = ({ bodySpan, number, type, fault }: MailPart): Stretch => ({
  place: `part ${number}`.slice(0, 300),
  bytes: [...bodySpan],
  ...(fault === null
    ? { fate: 'furniture', reason: `Keys and reports for programmes (${type}).` }
    : { fate: 'unread', reason: fault }),
});
