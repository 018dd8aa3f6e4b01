import type { EditorThemeClasses } from 'lexical';
import styles from './page.module.css';

/** The classes of marks; what Lexical gives no class, the page's style sheet names by element. */
export const editorTheme: EditorThemeClasses = {
  text: {
    bold: styles.strong,
    italic: styles.emphasis,
    underline: styles.underline,
    strikethrough: styles.strike,
    underlineStrikethrough: styles.underlineStrike,
    code: styles.code,
    superscript: styles.superscript,
    subscript: styles.subscript,
  },
};
