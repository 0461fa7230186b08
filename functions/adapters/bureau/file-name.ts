import { readXml } from '#shared/bureau/xml/read-xml';
import { childNamed, textOf } from '#shared/bureau/xml/xml-node';

/** The name of the file in an answer to isp_download whose other parts cannot be read; null where it has none. */
export const fileNameIn = (xml: string): string | null => {
  const root = readXml(xml);
  const file = root.ok ? childNamed(root.value, 'fileInfos') : undefined;
  const name = file === undefined ? undefined : childNamed(file, 'return_FileName');
  return name === undefined || textOf(name) === '' ? null : textOf(name);
};
