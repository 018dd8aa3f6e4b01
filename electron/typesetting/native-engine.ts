import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  NodeCompiler,
  NodeError,
  NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler';
import { err, ok } from '../../shared/kernel/result.ts';
import { readFonts } from './fonts.ts';
import { typstSettings } from './pdf-settings.ts';
import { layoutFromMarks, type TypstEngine, type TypstProblem } from './typst-engine.ts';

/** Results that were of no use so many times are forgotten; they fill gigabytes otherwise. */
const CACHE_AGE = 10;

/** The paper of every page is drawn on the place of the first, over what is printed there. */
const PAPER = /^ {4}<path class="typst-shape" fill="#ffffff"[^>]*\/>\n/gm;

interface Diagnostic {
  readonly message: string;
  readonly path?: string;
  readonly range?: { readonly start: { readonly line: number } };
}

/**
 * Typst as a native module, or null where this machine has no binary of it. It computes
 * synchronously, so it belongs in a worker. Its workspace is a folder that does not exist, all
 * files are in memory: Typst would follow symbolic links out of a real one.
 */
export async function openNativeEngine(): Promise<TypstEngine | null> {
  const native = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null);
  if (!native) return null;
  const workspace = join(tmpdir(), `masthead-typesetting-${randomUUID()}`);
  const compiler = native.NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: readFonts() }],
  });
  return engineOf(compiler, workspace);
}

function engineOf(compiler: NodeCompiler, workspace: string): TypstEngine {
  const place = (path: string) => join(workspace, path);
  let document: NodeTypstDocument | null = null;

  return {
    async clear() {
      compiler.resetShadow();
    },
    async forget(age = CACHE_AGE) {
      compiler.evictCache(age);
    },
    async write(path, bytes) {
      compiler.mapShadow(place(path), Buffer.from(bytes));
    },
    async layOut(mainPath) {
      const compiled = compiler.compile({ mainFilePath: place(mainPath) });
      document = compiled.result;
      if (!document) return err(problem(compiler, compiled.takeDiagnostics(), workspace));
      const marks = compiler.query(document, { selector: '<mark>', field: 'value' });
      return ok(layoutFromMarks(marks));
    },
    async pdf(standard, timestamp) {
      if (!document) return err({ messages: ['Nothing was laid out.'] });
      try {
        const options = { ...typstSettings(standard), creationTimestamp: timestamp };
        return ok(new Uint8Array(compiler.pdf(document, options)));
      } catch (error) {
        return err({ messages: [error instanceof Error ? error.message : String(error)] });
      }
    },
    async svg() {
      if (!document) return err({ messages: ['Nothing was laid out.'] });
      return ok(compiler.plainSvg(document).replace(PAPER, ''));
    },
    async vector() {
      if (!document) return err({ messages: ['Nothing was laid out.'] });
      const found = compiler.query(document, { selector: '<found>', field: 'value' });
      return ok({
        bytes: new Uint8Array(compiler.vector(document)),
        found: Object.fromEntries(found),
      });
    },
    async close() {
      compiler.resetShadow();
    },
  };
}

function problem(compiler: NodeCompiler, error: NodeError | null, workspace: string): TypstProblem {
  const diagnostics: Diagnostic[] = error ? compiler.fetchDiagnostics(error) : [];
  const messages = diagnostics.map(({ message, path, range }) => {
    const file = path?.replace(workspace, '') ?? '';
    return range ? `${message} (${file}, line ${range.start.line + 1})` : message;
  });
  return { messages: messages.length > 0 ? messages : ['Typst gave no reason.'] };
}
