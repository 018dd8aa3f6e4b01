/**
 * Brings the parts of the search index to its engine. They are scripts that hold bytes, because a
 * page that was opened from a disk may run scripts beside it but may not fetch files. What serves
 * all parts (WebAssembly) is there once.
 */
(() => {
  const waiting = new Map();
  const FOLDER = 'https://search.invalid/';

  /** Called by every part with its own name. */
  window.takeSearchPart = (name, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    waiting.get(name)?.resolve(bytes);
  };

  const readPart = (name) => {
    const known = waiting.get(name);
    if (known) return known.promise;
    const part = Promise.withResolvers?.() ?? withResolvers();
    waiting.set(name, part);
    const script = document.createElement('script');
    script.src = `search/${name}.js`;
    script.onerror = () => {
      waiting.delete(name);
      part.reject(new Error(`${name} is missing`));
    };
    script.onload = () => script.remove();
    document.head.append(script);
    return part.promise;
  };

  const withResolvers = () => {
    const part = {};
    part.promise = new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
    return part;
  };

  /** Takes the place of `fetch` within the engine. */
  window.searchReader = {
    folder: FOLDER,
    fetch: async (address) => {
      const path = new URL(address, FOLDER).pathname.slice(1);
      const name = /wasm\.[\w-]+\.pagefind$/.exec(path)?.[0] ?? path;
      const type = name.startsWith('wasm') ? 'application/wasm' : 'application/octet-stream';
      return new Response(await readPart(name), { headers: { 'content-type': type } });
    },
  };
})();
