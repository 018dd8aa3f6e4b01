import { SaxesParser } from 'saxes';

/** Throws where a text is no well-formed XML; answers the names of its elements, in their order. */
export function elementsOfXml(text: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(text).close();
  return names;
}
