/** The outcome of something that is expected to fail now and then. Bugs are thrown instead. */
export type Result<Value, Error> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Error };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const err = <Error>(error: Error): { readonly ok: false; readonly error: Error } => ({
  ok: false,
  error,
});
