import { Buffer } from 'node:buffer';

/** A JPEG and its size in pixels. */
export type PagePicture = { readonly jpeg: Buffer; readonly width: number; readonly height: number };

/** In points. */
const PAGE_WIDTH = 595;

const stream = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]);

/** A PDF with a picture on each page, as a scanner makes it: as wide as A4. */
export const pictureBook = (pictures: readonly PagePicture[]): Buffer => {
  const kids = pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(' ');
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`),
    ...pictures.flatMap(({ jpeg, width, height }, index) => {
      const first = 3 + 3 * index;
      const high = Math.round((PAGE_WIDTH * height) / width);
      const draw = Buffer.from(`${PAGE_WIDTH} 0 0 ${high} 0 0 cm /P Do`);
      const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${high}] /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >>`;
      const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
      return [Buffer.from(`<< ${page} >>`), stream('', draw), stream(image, jpeg)];
    }),
  ];
  const offsets: number[] = [];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${end}`)]);
};
