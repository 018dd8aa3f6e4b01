const roles: ReadonlyMap<string, string> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'a masthead'],
  ['contentinfo', 'a footer'],
  ['complementary', 'a sidebar'],
  ['search', 'a search form'],
]);
const names: readonly [RegExp, string][] = [
  [
    /^(?:nav|navbar|navigation|menu|main-?menu|breadcrumbs?|skip-?links?|pagination)$/,
    'navigation',
  ],
  [/^(?:footer|site-?footer|colophon|copyright)$/, 'a footer'],
  [/^(?:sidebar|related(?:-\w+)?|widget-area)$/, 'a sidebar'],
  [
    /^(?:share|sharing|social|share-\w+|social-\w+|subscribe|cookie\S{0,20}|comments?)$/,
    'an appeal to readers',
  ],
];
const container = /^(?:div|ul|ol|section|table|p|td|form|span)$/;

/** What an element says that it is, where that is no text: by name, role, id or class. */
export function furnitureRole(
  name: string,
  attributes: ReadonlyMap<string, string>,
): string | null {
  const role = roles.get(attributes.get('role')?.toLowerCase() ?? '');
  if (role) return role;
  if (name === 'nav') return 'navigation';
  if (name === 'footer') return 'a footer';
  if (name === 'aside') return 'a sidebar';
  if (!container.test(name)) return null;
  const words = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.toLowerCase();
  const tokens = words.slice(0, 500).split(/\s+/);
  return names.find(([pattern]) => tokens.some((token) => pattern.test(token)))?.[1] ?? null;
}
