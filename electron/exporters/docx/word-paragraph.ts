import { type Xml, type XmlContent, xml } from '../xml/xml.ts';

/** A paragraph in a style of ours; `besides` are properties that follow the style. */
export const paragraph = (style: string, content: XmlContent, besides: readonly Xml[] = []): Xml =>
  xml('w:p', {}, xml('w:pPr', {}, xml('w:pStyle', { 'w:val': style }), besides), content);
