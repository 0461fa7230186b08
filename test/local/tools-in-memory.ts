import { UnprocessableError } from '#functions/errors';
import type { NormalisedPicture } from '#functions/ports';
import { pictureBytes } from '#local/picture-bytes';
import type { ScreenCommandTools } from '#local/screen-command';
import type { Judge } from '#local/screening';
import { documentEntry } from '#shared/verdict/document-entries';
import { cardFront, verdictSample } from './verdict-sample';

/** A file's text is its content here: `picture` can be read, `crash` breaks the reader, anything else is no picture. */
const normalise = async (bytes: Uint8Array): Promise<NormalisedPicture[]> => {
  const text = new TextDecoder().decode(bytes);
  if (text === 'broken') throw new RangeError('a fault of the normaliser');
  if (text !== 'picture' && text !== 'crash') throw new UnprocessableError('not-a-picture');
  return [{ bytes, width: 640, height: 400, original: { width: 640, height: 400 }, page: 0 }];
};

/** Passes where every document is usable, else asks for material. */
export const judgeByUsability: Judge = ({ name, documents, timing }) =>
  verdictSample({
    filing: name,
    outcome: documents.every(({ reading }) => reading.quality.usable) ? 'pass' : 'needs-material',
    documents: documents.map(({ reading }) => documentEntry(reading)),
    timing,
  });

/** Tools that read nothing real, and a record of how the reader was used. */
export const toolsInMemory = (change: Partial<ScreenCommandTools> = {}): { readonly tools: ScreenCommandTools; readonly log: string[] } => {
  const log: string[] = [];
  let clock = 0;
  const tools: ScreenCommandTools = {
    normalise,
    reader: async () => {
      if (!log.includes('reader')) log.push('reader');
      return { read: () => Promise.reject(new Error('not used here')), close: async () => undefined };
    },
    read: async (pictures, { file }) => {
      if (new TextDecoder().decode(pictures[0]?.bytes) === 'crash') throw new RangeError('a fault of the reader');
      log.push(`read ${file}`);
      return [cardFront(file, { page: 0 })];
    },
    milliseconds: () => clock++,
    judge: judgeByUsability,
    bytes: (path) => pictureBytes(path, 1000),
    renderPage: async (screenings) => `page of ${screenings.length}`,
    close: async () => void log.push('closed'),
    ...change,
  };
  return { tools, log };
};
