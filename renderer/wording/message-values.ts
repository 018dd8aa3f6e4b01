/** The names and kinds of the values that a message in ICU MessageFormat asks for. */
export type MessageValues<Message extends string> = Arguments<Message, 'words', never>;

/** As `MessageValues`, as an object; every brace leads from words into an argument or back. */
type Arguments<
  Rest extends string,
  Within extends 'words' | 'argument',
  Found extends [string, string | number],
> = Rest extends `${infer Before}{${infer After}`
  ? Turned<Before, Within> extends 'words'
    ? Arguments<After, 'argument', Found | Argument<After>>
    : Arguments<After, 'words', Found>
  : { readonly [Name in Found as Name[0]]: Name[1] };

type Turned<
  Words extends string,
  Within extends 'words' | 'argument',
> = Words extends `${string}}${infer After}`
  ? Turned<After, Within extends 'words' ? 'argument' : 'words'>
  : Within;

type Argument<After extends string> = After extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${infer Kind}`
    ? [Trimmed<Name>, Trimmed<Kind> extends `select,${string}` ? string : number]
    : [Trimmed<Inside>, string]
  : never;

type Trimmed<Words extends string> = Words extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : Words extends `${infer Rest} `
    ? Trimmed<Rest>
    : Words;

/** The names of the tags in a message: "link" in "Read <link>the report</link>". */
export type MessageTags<Message extends string> =
  Message extends `${string}</${infer Tag}>${infer Rest}` ? Tag | MessageTags<Rest> : never;
