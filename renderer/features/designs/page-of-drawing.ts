/** One page, counted from 1, of a drawing in which all stand one below the other. */
export function pageOfDrawing(svg: string, page: number, width: number, height: number): string {
  const top = (page - 1) * height;
  return svg.replace(/^<svg [^>]*>/, (root) =>
    root
      .replace(/viewBox="[^"]*"/, `viewBox="0 ${top} ${width} ${height}"`)
      .replace(/ width="[^"]*"/, ` width="${width}pt"`)
      .replace(/ height="[^"]*"/, ` height="${height}pt"`),
  );
}
