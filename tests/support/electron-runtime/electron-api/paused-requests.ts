import type { CdpMessage } from '../cdp-connection.ts';
import { runtime } from '../runtime.ts';
import { session } from './session.ts';
import type { WebContents } from './web-contents.ts';

/** The parameters of the protocol's `Fetch.requestPaused`. */
export interface PausedRequest {
  readonly requestId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly hasPostData?: boolean;
    readonly postData?: string;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
}

type Verdict = 'Aborted' | 'BlockedByClient' | 'Failed' | 'pass' | Response;

/** Answers a request of the page by the application's guards and scheme handlers. */
export async function answerPausedRequest(page: WebContents, paused: PausedRequest): Promise<void> {
  const { requestId } = paused;
  const verdict = await judge(page, paused).catch((error: Error): Verdict => {
    console.error(`stand-in: ${paused.request.url}: ${error.message}`);
    return 'Failed';
  });
  const answer = await asCommand(requestId, verdict);
  await page.page.send(...answer).catch(() => {
    // The page went away while it was being answered.
  });
}

async function judge(
  page: WebContents,
  { resourceType, request }: PausedRequest,
): Promise<Verdict> {
  const address = runtime.toApplicationAddress(request.url);
  const leaves = resourceType === 'Document' && !page.isExpectedNavigation(request.url);
  if (leaves && isPrevented(page, address)) return 'Aborted';
  if (await isCancelled(address, request.method, resourceType)) return 'BlockedByClient';
  if (address === request.url) return 'pass';
  const handler = runtime.schemes.get(new URL(address).protocol.slice(0, -1))?.handler;
  if (!handler) return 'Failed';
  const { method, headers } = request;
  return handler(new Request(address, { method, headers, body: bodyOf(request) }));
}

function isPrevented(page: WebContents, url: string): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  page.emit(
    'will-navigate',
    { url, isMainFrame: true, isSameDocument: false, preventDefault },
    url,
  );
  return prevented;
}

function isCancelled(url: string, method: string, resourceType: string): Promise<boolean> {
  const before = session.defaultSession.beforeRequest;
  if (!before) return Promise.resolve(false);
  return new Promise((resolve) =>
    before({ url, method, resourceType: resourceType.toLowerCase() }, ({ cancel }) =>
      resolve(cancel === true),
    ),
  );
}

function bodyOf(request: PausedRequest['request']): Uint8Array<ArrayBuffer> | undefined {
  if (!request.hasPostData) return undefined;
  const parts = request.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return new Uint8Array(parts ? Buffer.concat(parts) : Buffer.from(request.postData ?? ''));
}

async function asCommand(requestId: string, verdict: Verdict): Promise<[string, CdpMessage]> {
  if (verdict === 'pass') return ['Fetch.continueRequest', { requestId }];
  if (typeof verdict === 'string')
    return ['Fetch.failRequest', { requestId, errorReason: verdict }];
  const responseHeaders = [...verdict.headers].map(([name, value]) => ({ name, value }));
  const body = Buffer.from(await verdict.arrayBuffer()).toString('base64');
  return [
    'Fetch.fulfillRequest',
    { requestId, responseCode: verdict.status, responseHeaders, body },
  ];
}
