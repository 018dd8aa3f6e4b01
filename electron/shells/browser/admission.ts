import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** How long an address with a code may be opened, in milliseconds. */
const CODE_LIFETIME = 10 * 60 * 1000;

/** A refusal, in the words that its answer carries. */
export interface Refusal {
  readonly status: 401 | 403 | 421;
  readonly reason: string;
}

/**
 * Who may speak to the loopback server. Three walls, each enough by itself against what it is for:
 *
 * - `Host` must be our own, or a page elsewhere could reach us under a name that it makes point
 *   here (DNS rebinding).
 * - `Origin` and `Sec-Fetch-Site` must be our own where a browser sends them, or any page in the
 *   same browser could ask us.
 * - The cookie must be there. It is given for a one-use code, which only the address that was
 *   opened or printed holds, and dies with this process.
 */
export class Admission {
  readonly host: string;
  readonly origin: string;
  /** Cookies go to every port of a host, so each instance needs a name of its own. */
  readonly #cookieName: string;
  readonly #session = randomBytes(32).toString('base64url');
  readonly #codes = new Map<string, number>();

  constructor(port: number) {
    this.host = `127.0.0.1:${port}`;
    this.origin = `http://${this.host}`;
    this.#cookieName = `masthead-${port}`;
  }

  /** An address that lets one window in, once. */
  newAddress(): string {
    const code = randomBytes(24).toString('base64url');
    this.#codes.set(code, Date.now() + CODE_LIFETIME);
    return `${this.origin}/open?code=${code}`;
  }

  /** Uses a code up; the cookie to set for it, or null where it is unknown, used or old. */
  redeem(code: string): string | null {
    const expires = this.#codes.get(code);
    this.#codes.delete(code);
    if (expires === undefined || expires < Date.now()) return null;
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request comes from where our windows are; says nothing of who asks. */
  refuseForeign({ headers }: IncomingMessage): Refusal | null {
    if (headers.host !== this.host) {
      return { status: 421, reason: 'This address is not served here.' };
    }
    if (headers.origin !== undefined && headers.origin !== this.origin) {
      return { status: 403, reason: 'Other sites may not ask here.' };
    }
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      return { status: 403, reason: 'Other sites may not ask here.' };
    }
    return null;
  }

  /** Whether a request comes from a window that was let in. */
  refuseStranger({ headers }: IncomingMessage): Refusal | null {
    const cookies = (headers.cookie ?? '').split(/; */);
    if (cookies.some((cookie) => equalSecrets(cookie, `${this.#cookieName}=${this.#session}`))) {
      return null;
    }
    return { status: 401, reason: 'Open Masthead again: this window is not, or no longer, known.' };
  }

  /** What changes something must say where it comes from; a page's own requests always do. */
  refuseWithoutOrigin({ headers }: IncomingMessage): Refusal | null {
    if (headers.origin === this.origin) return null;
    return { status: 403, reason: 'The request does not say where it comes from.' };
  }
}

/** Compares in a time that tells nothing of where two secrets differ. */
export function equalSecrets(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
