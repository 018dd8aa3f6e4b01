/** Thrown where stored text or bytes are no longer what was written; names what is damaged. */
export class DamageError extends Error {
  override readonly name = 'DamageError';
}
