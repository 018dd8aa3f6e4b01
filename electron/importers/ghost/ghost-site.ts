import { type JsonRecord, recordsIn, textAt } from '../json/json-record.ts';

/** What an export of Ghost says beside its posts. */
export interface GhostSite {
  readonly title: string | null;
  readonly language: string | null;
  /** Of the site's clock, as IANA names it. */
  readonly timeZone: string | null;
  /** Names of newsletters by id. */
  readonly newsletters: ReadonlyMap<string, string>;
  /** By the id of a post, in their order: the names of its writers, and of its public tags. */
  readonly writers: ReadonlyMap<string, readonly string[]>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Names of users by id. */
  readonly users: ReadonlyMap<string, string>;
  /** What is kept of a post apart from it, by its id. */
  readonly meta: ReadonlyMap<string, JsonRecord>;
}

export function readGhostSite(data: JsonRecord): GhostSite {
  const settings = new Map(
    recordsIn(data.settings).map((row) => [textAt(row, 'key'), textAt(row, 'value')]),
  );
  const users = namesIn(data.users);
  const newsletters = namesIn(data.newsletters);
  const [onlyNewsletter] = newsletters.size === 1 ? newsletters.values() : [];
  return {
    title: settings.get('title') ?? onlyNewsletter ?? null,
    language: languageOf(settings.get('locale') ?? settings.get('default_locale')),
    timeZone: settings.get('timezone') ?? settings.get('active_timezone') ?? null,
    newsletters,
    users,
    writers: linked(data.posts_authors, 'author_id', users),
    tags: linked(data.posts_tags, 'tag_id', namesIn(data.tags)),
    meta: new Map(recordsIn(data.posts_meta).map((row) => [textAt(row, 'post_id') ?? '', row])),
  };
}

const namesIn = (table: unknown): ReadonlyMap<string, string> =>
  new Map(
    recordsIn(table).flatMap((row) => {
      const [id, name] = [textAt(row, 'id'), textAt(row, 'name')];
      return id && name ? [[id, name] as const] : [];
    }),
  );

/** What a table of links leads to, by post. Names that begin with "#" are the site's own affair. */
function linked(
  table: unknown,
  key: string,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const inOrder = recordsIn(table).toSorted(
    (one, other) => Number(one.sort_order ?? 0) - Number(other.sort_order ?? 0),
  );
  const found = new Map<string, string[]>();
  for (const row of inOrder) {
    const post = textAt(row, 'post_id') ?? '';
    const name = names.get(textAt(row, key) ?? '');
    if (name && !name.startsWith('#')) found.set(post, [...(found.get(post) ?? []), name]);
  }
  return found;
}

const languageOf = (tag: string | null | undefined): string | null =>
  tag && /^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(tag) ? tag : null;
