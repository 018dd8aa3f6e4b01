/**
 * Every bound on what an import may cost, in one place. A file beyond a bound is kept unread with
 * a reason, or read up to the bound with a warning; no input makes an import run on.
 */
export const importLimits = {
  /** Text of a year of issues has a few megabytes; what is larger is a dump or a mistake. */
  textBytes: 32 * 1024 * 1024,
  lines: 500_000,
  /** Enough for any newsletter; an issue with more was not parted rightly. */
  briefings: 2_000,
  /** A bound year of a daily has some three hundred. */
  issuesPerText: 5_000,
  /** What an encoding is guessed from, from the beginning of the file. */
  sampleBytes: 128 * 1024,
  /** Front matter of real issues has a few hundred bytes. */
  frontMatterBytes: 64 * 1024,
  /** Where a page may say how it is encoded. */
  declarationBytes: 4096,
  /** Parts of a page, tables and pictures that are looked at one by one. */
  pageParts: 20_000,
  /** Elements within each other in a feed or export; deeper ones lose their names, not their text. */
  xmlExportDepth: 200,
  /** Faults in XML after which the rest is no longer read. */
  xmlFaults: 1_000,
  /** What the columns of a table are told by, from its beginning. */
  tableSampleBytes: 32 * 1024,
  /** One page of a web archive, unpacked. */
  webPageBytes: 16 * 1024 * 1024,
  /** One of its records, of which no more is unpacked than this. */
  webRecordBytes: 20 * 1024 * 1024,
  /** All that it unpacks to. */
  webArchiveBytes: 512 * 1024 * 1024,
  /** Items, posts or rows of one file. */
  entries: 20_000,
  /** Quotations and lists within each other in Markdown; deeper marks are left out. */
  markdownDepth: 40,
  /** Of one message with all that is attached to it. */
  mailBytes: 64 * 1024 * 1024,
  /** Parts of a message that lie within each other, and all of them. */
  mailDepth: 40,
  mailParts: 1_000,
  /** Of a head; real ones have a few kilobytes. */
  mailHeadBytes: 256 * 1024,
  /** Lines of a message in which the masthead of an issue is looked for. */
  mailSearchedLines: 5_000,
  /** Messages of a mailbox; what follows is kept unread. */
  mailboxMessages: 20_000,
  /** Files within files within a file; what lies deeper is kept packed. */
  containerDepth: 5,
  /** Files that one chosen file may hold, with all that is in them. */
  containedFiles: 20_000,
  /** For reading all of them, in milliseconds; what is left then stays packed, and is told. */
  containedTime: 30 * 60_000,
  /** More files than this in a ZIP, of fewer bytes than `dustBytes` each on average, are not read. */
  dustFiles: 2_000,
  dustBytes: 64,
  /** Their bytes together, unpacked. */
  containedBytes: 2 * 1024 * 1024 * 1024,
  /** One file within a ZIP, unpacked. */
  zipEntryBytes: 256 * 1024 * 1024,
  /** How many times its packed size an entry of over a megabyte may have. */
  zipRatio: 200,
  /** One part of a document that is a package: its text, its styles, one picture. */
  partBytes: 24 * 1024 * 1024,
  /** Pictures of one file that are kept, in all. */
  pictureBytes: 128 * 1024 * 1024,
  /** Rich text holds its pictures in figures, two for a byte. */
  richTextBytes: 96 * 1024 * 1024,
  /** Of one part of XML; the longest real ones nest some dozens deep. */
  xmlDepth: 256,
  xmlElements: 600_000,
  /** Pages of one PDF; a bound volume of a hundred issues has fewer. */
  pdfPages: 2_000,
  /** Pieces of text on one page; a full page of a newspaper has some thousands. */
  pdfRunsOnPage: 20_000,
  /** Pictures in PDFs are not unpacked beyond this: their place on the page is enough. */
  pdfPicturePixels: 256,
  /** For the pages of one PDF, in milliseconds; what is left then stays unread, and is told. */
  pdfTime: 14_000,
  /** Of one file, from bytes to recognised citations, in milliseconds. */
  timePerFile: 30_000,
  /** Of the worker that reads, in megabytes. */
  workerHeap: 768,
} as const;
