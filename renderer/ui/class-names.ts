/** Joins the class names that are there: `classNames(styles.row, chosen && styles.chosen)`. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
