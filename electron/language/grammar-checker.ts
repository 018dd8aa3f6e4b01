import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleFolder } from '../workers/bundle-folder.ts';
import { unpacked } from '../workers/resource-path.ts';
import { grammarChoices, isNoise } from './grammar-rules.ts';

/** What the grammar stops at; offsets in UTF-16 units. */
export interface GrammarRemark {
  readonly rule: string;
  /** What sort of rule it is, as harper parts them: "Agreement". */
  readonly sort: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestions: readonly string[];
}

export interface GrammarChecker {
  check(text: string): Promise<GrammarRemark[]>;
}

const binary = unpacked(
  (bundleFolder
    ? new URL('harper/harper_wasm_slim_bg.wasm', bundleFolder)
    : new URL('../../node_modules/harper.js/dist/harper_wasm_slim_bg.wasm', import.meta.url)
  ).href,
);

/** Opens harper for an English of this country; takes a second or two, and about 250 MB. */
export async function openGrammar(dialect: 'en-US' | 'en-GB'): Promise<GrammarChecker> {
  const { createBinaryModuleFromUrl, Dialect, LocalLinter, SuggestionKind } = await import(
    'harper.js'
  );
  const linter = new LocalLinter({
    binary: createBinaryModuleFromUrl(await loadable(binary), 'slim'),
    dialect: dialect === 'en-US' ? Dialect.American : Dialect.British,
  });
  await linter.setup();
  await linter.setLintConfig(grammarChoices(await linter.getDefaultLintConfig()));
  return {
    check: async (text) => {
      const offsets = offsetsOf(text);
      const found = await linter.organizedLints(text, { language: 'plaintext' });
      return Object.entries(found).flatMap(([rule, lints]) =>
        lints.flatMap((lint): GrammarRemark[] => {
          const span = lint.span();
          const [start, end] = [offsets(span.start), offsets(span.end)];
          const words = text.slice(start, end);
          const suggestions = lint.suggestions().map((each) => {
            if (each.kind() === SuggestionKind.Remove) return '';
            const said = each.get_replacement_text();
            return each.kind() === SuggestionKind.InsertAfter ? words + said : said;
          });
          const sort = lint.lint_kind();
          const remark = { rule, sort, start, end, message: plain(lint.message()), suggestions };
          lint.free();
          return isNoise(remark, text) ? [] : [remark];
        }),
      );
    },
  };
}

/** Harper reads a path that needs no escapes by itself; any other has to be handed over whole. */
async function loadable(address: string): Promise<string> {
  const path = fileURLToPath(address);
  if (new URL(address).pathname === path) return address;
  return `data:application/wasm;base64,${(await readFile(path)).toString('base64')}`;
}

/** Harper counts characters where the window counts UTF-16 units. */
function offsetsOf(text: string): (character: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (character) => character;
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (character) => starts[character] ?? text.length;
}

const plain = (message: string): string => message.replace(/`([^`]*)`/g, '“$1”');
