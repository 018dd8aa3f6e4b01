/** The files of a clipboard or a drop that are pictures; none where words came with them. */
export function picturesIn(data: DataTransfer | null): File[] {
  // Word and others put a picture of the text beside the text itself.
  const words = data?.getData('text/plain') ?? '';
  return words === '' ? [...(data?.files ?? [])].filter(isPicture) : [];
}

const isPicture = ({ type }: { readonly type: string }) => type.startsWith('image/');

/** While it still hangs over the text, only the kinds of what is held are told. */
export const holdsPictures = (data: DataTransfer | null): boolean =>
  [...(data?.items ?? [])].some(({ kind, type }) => kind === 'file' && isPicture({ type }));
