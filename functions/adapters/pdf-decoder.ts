import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { UnprocessableError } from '#functions/errors';
import type { OpenedPage, OpenedPdf } from '#functions/ports';

let library: Promise<PDFiumLibrary> | undefined;

/** One library for the life of the process: starting it compiles 4 MB of WebAssembly. */
const pdfium = (): Promise<PDFiumLibrary> => {
  library ??= PDFiumLibrary.init();
  return library;
};

const refusal = (cause: unknown): UnprocessableError => {
  // After a trap inside WebAssembly the module's memory cannot be relied on: the next document gets a new one.
  if (cause instanceof Error && cause.name === 'RuntimeError') library = undefined;
  const encrypted = cause instanceof Error && /password|security scheme/i.test(cause.message);
  return new UnprocessableError(encrypted ? 'encrypted-pdf' : 'damaged', { cause });
};

const refusing = <Result>(attempt: () => Result): Result => {
  try {
    return attempt();
  } catch (error) {
    throw refusal(error);
  }
};

const opened = (page: PDFiumPage): OpenedPage => {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  return {
    width: originalWidth,
    height: originalHeight,
    // Drawing also closes the page in the library.
    render: async (scale) => {
      const drawing = page.render({ scale, render: 'bitmap', renderFormFields: true });
      const { data, width, height } = await drawing.catch((error: unknown) => Promise.reject(refusal(error)));
      return { pixels: data, width, height };
    },
  };
};

/** Opens a PDF with PDFium compiled to WebAssembly (no scripts, no network, no files). Throws UnprocessableError `encrypted-pdf` or `damaged`. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  const document = await (await pdfium()).loadDocument(bytes).catch((error: unknown) => Promise.reject(refusal(error)));
  return {
    pageCount: refusing(() => document.getPageCount()),
    openPage: (index) => refusing(() => opened(document.getPage(index))),
    close: () => refusing(() => document.destroy()),
  };
};
