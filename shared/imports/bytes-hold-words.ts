const WINDOW = 65_536;

/** In UTF-8: marks of byte order, no-break space, punctuation, currency, boxes and blocks. */
const silent =
  /\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|\u00c2[\u0080-\u00bf]|\u00e2[\u0080-\u0082\u0094-\u0096][\u0080-\u00bf]|\u00a0/g;

/** Whether bytes may hold a letter or digit, whatever their encoding: marks and space are none. */
export function bytesHoldWords(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
  for (let from = start; from < end; from += WINDOW) {
    const letters = String.fromCharCode(...bytes.subarray(from, Math.min(from + WINDOW, end)));
    if (/[0-9A-Za-z\u0080-\u00ff]/.test(letters.replace(silent, ''))) return true;
  }
  return false;
}
