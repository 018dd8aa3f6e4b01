import type { IssueDetails } from '../../shared/issues/issue.ts';
import type { ImportWarning } from '../../shared/issues/issue-draft.ts';
import { issueDay, issueNumbering } from '../../shared/issues/issue-label.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { normaliseNumber } from '../../shared/references/normalise-name.ts';
import type { Archive } from '../archive/archive.ts';

type Numbered = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision' | 'title'> & {
  readonly language?: string | null | undefined;
};

const PAGE = 5000;

/** Knows the numbers that are in the archive or came earlier in the batch. */
export class ImportDoubles {
  readonly #archive: Pick<Archive, 'issues.list'>;
  readonly #known = new Map<string, Map<string, Numbered[]>>();

  constructor(archive: Pick<Archive, 'issues.list'>) {
    this.#archive = archive;
  }

  /**
   * Warns where the publication has an issue of this number, or one without a number on this day.
   * A volume that is not printed may begin anew each year: then two dates tell two issues apart.
   * So do two languages: a translation has the number and day of its original.
   * `publication` is its id, or its title where it is new; remembers the issue for those to come.
   */
  async warnings(
    publication: { readonly id: Identifier | null; readonly title: string },
    issue: Numbered,
  ): Promise<ImportWarning[]> {
    const byNumber = await this.#issuesOf(publication);
    const key = keyOf(issue);
    if (!key) return [];
    const doubles = (byNumber.get(key) ?? []).filter((other) => couldBeSame(issue, other));
    byNumber.set(key, [...(byNumber.get(key) ?? []), issue]);
    const [double] = doubles;
    if (!double) return [];
    const name = [publication.title, issueNumbering(double), issueDay(double)].filter(Boolean);
    return [
      {
        message: `${name.join(', ')} is in the archive already. This was added as an issue of its own; compare the two, and put one into the trash if they are the same.`,
      },
    ];
  }

  async #issuesOf({ id, title }: { id: Identifier | null; title: string }) {
    const known = this.#known.get(id ?? title);
    if (known) return known;
    const byNumber = new Map<string, Numbered[]>();
    this.#known.set(id ?? title, byNumber);
    for (let offset = 0, total = id ? 1 : 0; offset < total; offset += PAGE) {
      const page = await this.#archive['issues.list']({
        publicationId: id ?? undefined,
        offset,
        limit: PAGE,
      });
      if (!page.ok) break;
      total = page.value.total;
      for (const issue of page.value.issues) {
        const key = keyOf(issue);
        if (key) byNumber.set(key, [...(byNumber.get(key) ?? []), issue]);
      }
    }
    return byNumber;
  }
}

function keyOf({ volume, number, date, datePrecision }: Numbered): string | null {
  if (number) return `${volume ? normaliseNumber(volume) : ''}/${normaliseNumber(number)}`;
  return date && datePrecision === 'day' ? date : null;
}

const couldBeSame = (one: Numbered, other: Numbered): boolean =>
  (!one.language || !other.language || one.language === other.language) &&
  (one.volume !== null || !one.date || !other.date || one.date === other.date);
