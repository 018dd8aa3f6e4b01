import { z } from 'zod';
import { sourceKey } from './source-key.ts';
import {
  countryCode,
  languageTag,
  type SourceSpelling,
  sourceKinds,
  sourceName,
  sourceSpelling,
  successionDate,
} from './source-record.ts';

/** A well-known source. Other entries are named by their names. */
export const seededSource = z.strictObject({
  name: sourceName,
  kind: z.enum(sourceKinds),
  country: countryCode.nullable(),
  language: languageTag.nullable(),
  /** The first day on which issues mean this source by its own name. */
  since: sourceSpelling.shape.since,
  aliases: z
    .array(
      z.union([
        sourceName.transform((name) => ({ name, note: null, since: null })),
        sourceSpelling,
      ]),
    )
    .default([]),
  /** Of a collective: for whom it speaks. */
  members: z.array(sourceName).default([]),
  /** As which source it went on. */
  successors: z.array(z.strictObject({ name: sourceName, since: successionDate })).default([]),
});
export type SeededSource = z.infer<typeof seededSource>;

/**
 * Well-known sources that every archive begins with, or those of one part of the world. `version`
 * rises with every change, so that an archive takes in what is new once; that of several lists
 * together is the sum of theirs.
 */
export const sourceSeed = z.strictObject({
  version: z.int().min(1),
  sources: z.array(seededSource),
});
export type SourceSeed = z.infer<typeof sourceSeed>;

/** How new a list is, whatever else it holds. */
export const versionOfSeed = z.object({ version: sourceSeed.shape.version });

export const joinedVersion = (seeds: readonly Pick<SourceSeed, 'version'>[]): number =>
  seeds.reduce((sum, { version }) => sum + version, 0);

export const joinSeeds = (seeds: readonly SourceSeed[]): SourceSeed => ({
  version: joinedVersion(seeds),
  sources: seeds.flatMap(({ sources }) => sources),
});

/** All names of an entry, its own first. */
export const namesOfSeeded = ({ name, since, aliases }: SeededSource): SourceSpelling[] => [
  { name, note: null, since },
  ...aliases,
];

/** Under what an archive remembers that a name was offered to it. */
export const offerOfName = ({ name, since }: SourceSpelling): string =>
  `name ${sourceKey(name)} ${since ?? ''}`;

/** The relations of an entry, and under what each is remembered; `since` is null for a member. */
export const offersOfRelations = ({
  members,
  successors,
}: Pick<SeededSource, 'members' | 'successors'>) => [
  ...members.map((name) => ({
    offer: `member ${sourceKey(name)}`,
    other: sourceKey(name),
    since: null,
  })),
  ...successors.map(({ name, since }) => ({
    offer: `successor ${sourceKey(name)}`,
    other: sourceKey(name),
    since,
  })),
];
