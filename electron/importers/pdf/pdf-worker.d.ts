/** The half of pdf.js that parses; imported, it makes itself known to the other half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
