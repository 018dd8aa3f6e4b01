/** What structured clone makes of a value, as JSON: objects with `$` stand for what JSON lacks. */
export interface CloneCodec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

/**
 * Self-contained on purpose: its source text is also evaluated in the page, so that both sides of
 * the pipe share it. It uses nothing from outside its own body.
 */
export function cloneCodec(): CloneCodec {
  type Coded = { $: string; v?: unknown; t?: string };
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    DataView,
  };
  const mapObject = (object: object, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value))
      return { $: 'number', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Map) return { $: 'map', v: [...value].map(encode) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return encodeBytes(value);
    if (Array.isArray(value)) return value.map(encode);
    const object = mapObject(value, encode);
    return '$' in object ? { $: 'object', v: object } : object;
  }

  function encodeBytes(value: ArrayBuffer | ArrayBufferView): Coded {
    const isBuffer = value instanceof ArrayBuffer;
    const bytes = isBuffer
      ? new Uint8Array(value)
      : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    const name = isBuffer ? 'ArrayBuffer' : value.constructor.name;
    return { $: 'bytes', t: name === 'Buffer' ? 'Uint8Array' : name, v: btoa(binary) };
  }

  function decode(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    const { $: type, v, t } = value as Coded;
    switch (type) {
      case undefined:
        return mapObject(value, decode);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(v as string);
      case 'number':
        return Number(v);
      case 'date':
        return new Date(v as number);
      case 'map':
        return new Map(decode(v) as [unknown, unknown][]);
      case 'set':
        return new Set(decode(v) as unknown[]);
      case 'error':
        return Object.assign(new Error((v as string[])[1]), { name: (v as string[])[0] });
      case 'object':
        return mapObject(v as object, decode);
      case 'bytes':
        return decodeBytes(v as string, t ?? '');
      default:
        throw new Error(`unknown code ${type}`);
    }
  }

  function decodeBytes(base64: string, name: string): unknown {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const View = views[name];
    return View ? new View(bytes.buffer) : bytes.buffer;
  }

  return { encode, decode };
}
