import type { CdpMessage, CdpSession } from '../cdp-connection.ts';

const inches: Readonly<Record<string, readonly [number, number]>> = {
  A4: [8.27, 11.7],
  Letter: [8.5, 11],
};

/** `webContents.printToPDF` for the options that the application gives. */
export async function printToPdf(page: CdpSession, options: CdpMessage): Promise<Buffer> {
  const size = inches[String(options.pageSize ?? 'Letter')];
  if (!size) throw new Error(`stand-in: printToPDF with pageSize ${options.pageSize}`);
  const { data } = await page.send('Page.printToPDF', {
    paperWidth: size[0],
    paperHeight: size[1],
    printBackground: options.printBackground,
    preferCSSPageSize: options.preferCSSPageSize,
    generateTaggedPDF: options.generateTaggedPDF,
  });
  return Buffer.from(data as string, 'base64');
}
