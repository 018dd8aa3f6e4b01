/** A module that the stand-in does not have: whoever uses anything of it is told so. */
export const unsupported = (name: string): object =>
  new Proxy(
    {},
    {
      get(_target, property) {
        // Asked of every value that is awaited or printed.
        if (property === 'then' || typeof property === 'symbol') return undefined;
        throw new Error(`stand-in: electron.${name}.${property} is not implemented`);
      },
    },
  );
