import type { Page } from '@playwright/test';
import { SOCKET_PATH } from '../../shared/contract/channels.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import { transferPaths } from '../../shared/contract/transfer.ts';

/** Asks the application from within a window, as the window itself does; throws where it refuses. */
export async function askInWindow<Name extends ProcedureName>(
  page: Page,
  name: Name,
  request: RequestFor<Name>,
): Promise<Extract<OutcomeFor<Name>, { ok: true }>['value']> {
  const outcome = await page.evaluate(
    ({ path, call }) =>
      new Promise<{ ok: boolean; value?: unknown; error?: unknown }>((resolve) => {
        const socket = new WebSocket(`ws://${location.host}${path}`);
        socket.onopen = () => socket.send(JSON.stringify(call));
        socket.onmessage = ({ data }) => {
          const message = JSON.parse(String(data));
          if (message.id !== call.id) return;
          socket.close();
          resolve(message.outcome);
        };
      }),
    { path: SOCKET_PATH, call: { id: 1, name, request } },
  );
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
  return outcome.value as never;
}

/** Hands files over as a drop of them would; answers under which ids. */
export async function uploadInWindow(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<string[]> {
  return page.evaluate(
    async ({ path, all }) => {
      const ids: string[] = [];
      for (const { name, text } of all) {
        const address = `${path}?name=${encodeURIComponent(name)}`;
        const answer = await fetch(address, { method: 'POST', body: text });
        ids.push((await answer.json()).uploadId);
      }
      return ids;
    },
    { path: transferPaths.upload, all: files },
  );
}

/** Imports uploaded files without looking at their plan; answers with the report. */
export async function importInWindow(page: Page, uploads: readonly string[]) {
  const { batchId } = await askInWindow(page, 'imports.begin', {});
  const job = (step: string) => ({ batchId, jobId: `${step}-${batchId}` });
  await askInWindow(page, 'imports.add', { ...job('add'), uploads: [...uploads] });
  await askInWindow(page, 'imports.settle', job('settle'));
  await askInWindow(page, 'imports.commit', job('commit'));
  return askInWindow(page, 'imports.report', { batchId });
}
