/** Where an address leads that stands in a part of a package; null for one that leads out of it. */
export function partPath(address: string, from: string): string | null {
  const way = address.replace(/[?#].*$/s, '');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(way) || way === '') return null;
  const folder = way.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [...folder];
  for (const step of decoded(way).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}
