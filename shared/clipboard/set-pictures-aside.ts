/** A picture that came within the HTML that shows it. */
export interface EnclosedPicture {
  /** By which the HTML names it now, as its address. */
  readonly name: string;
  /** "image/png" */
  readonly type: string;
  readonly base64: string;
}

const ENCLOSED =
  /(\ssrc\s*=\s*["']?)data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+?)(?=["'>])/gi;

/**
 * The HTML with names where pictures stood in it byte by byte, and those pictures: no manuscript
 * holds bytes. `newName` gives each a name of its own.
 */
export function setPicturesAside(
  html: string,
  newName: () => string,
): { readonly html: string; readonly pictures: readonly EnclosedPicture[] } {
  const pictures: EnclosedPicture[] = [];
  if (!html.includes('data:image/')) return { html, pictures };
  const named = html.replace(ENCLOSED, (_, before: string, type: string, base64: string) => {
    const picture = {
      name: newName(),
      type: type.toLowerCase(),
      base64: base64.replace(/\s/g, ''),
    };
    pictures.push(picture);
    return `${before}${picture.name}`;
  });
  return { html: named, pictures };
}
