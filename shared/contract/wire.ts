import { z } from 'zod';
import { failureSchema } from '../kernel/failure.ts';

/**
 * How calls and events travel between a window and the application.
 *
 * - In Electron, the preload script puts a `Bridge` into the window under `BRIDGE_GLOBAL`; there
 *   is nothing else to know.
 * - In a browser, where that is missing, the window opens a WebSocket at `SOCKET_PATH` of its own
 *   origin (the cookie of the session goes along by itself) and sends one JSON text a call. Answers
 *   may come in another order; `id` says which call they belong to.
 */

/** From the window. `request` is validated afterwards, by the schema of the procedure. */
export const wireCall = z.object({
  id: z.int().min(0),
  name: z.string(),
  request: z.unknown().optional(),
});
export type WireCall = z.infer<typeof wireCall>;

/** To the window: the outcome of one call, or an event. */
export const wireMessage = z.union([
  z.object({
    id: z.int().min(0),
    outcome: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: failureSchema }),
    ]),
  }),
  z.object({ event: z.string(), payload: z.unknown() }),
]);
export type WireMessage = z.infer<typeof wireMessage>;
