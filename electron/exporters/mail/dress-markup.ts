/** A style by the name of an element, or by its name and class: "p", "p.kicker". */
export type Dress = Readonly<Record<string, string>>;

/**
 * Our own markup with its styles in the elements themselves, as mail programmes that know no style
 * sheets want it. It holds no "<" or ">" but those of its tags, as `html/markup.ts` makes it.
 */
export const dressMarkup = (html: string, dress: Dress): string =>
  html.replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g, (tag, name: string, attributes: string) => {
    const named = /\sclass="([^"]*)"/.exec(attributes)?.[1];
    const styles = [dress[name], named && dress[`${name}.${named}`]].filter(Boolean).join(';');
    return styles === '' ? tag : `<${name}${attributes} style="${styles}">`;
  });
