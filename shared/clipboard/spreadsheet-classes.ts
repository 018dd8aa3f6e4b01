/**
 * The classes by which a spreadsheet sets cells in bold: "xl65". It says so in its style sheet alone,
 * which is never read otherwise.
 */
export function boldClasses(html: string): ReadonlySet<string> {
  if (!/office:excel/.test(html)) return new Set();
  const from = html.search(/<style/i);
  const to = html.indexOf('</style', Math.max(from, 0));
  const sheet = from < 0 || to < 0 ? '' : html.slice(from, to);
  const rules = [...sheet.matchAll(/\.(xl\d{1,5})\s*\{([^{}]{0,2000})\}/g)];
  return new Set(
    rules.flatMap(([, name = '', rule = '']) =>
      /font-weight:\s*(?:[6-9]00|bold)/i.test(rule) ? [name] : [],
    ),
  );
}
