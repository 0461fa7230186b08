import { BUREAU_NAMESPACE } from '#functions/adapters/bureau/methods';
import type { WireReply } from './simulate';

/** What is sent over HTTP. */
export type HttpDocument = { readonly status: number; readonly type: string; readonly text: string };

const XML = 'text/xml; charset=utf-8';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

const PAGE = '<html><head><title>502</title></head><body><h1>Bad Gateway</h1><br></body></html>';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const enveloped = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="${ENVELOPE}"><S:Body>${body}</S:Body></S:Envelope>`;

/** A document of XML. */
export const xmlDocument = (text: string, status = 200): HttpDocument => ({ status, type: XML, text });

/** A line of plain text. */
export const plainDocument = (status: number, text: string): HttpDocument => ({ status, type: 'text/plain', text });

/** A value as JSON. */
export const jsonDocument = (value: unknown, status = 200): HttpDocument => ({
  status,
  type: 'application/json',
  text: JSON.stringify(value),
});

/** A SOAP fault: the caller's mistake, in a sentence. */
export const soapFault = (sentence: string): HttpDocument =>
  xmlDocument(enveloped(`<S:Fault><faultcode>S:Client</faultcode><faultstring>${escaped(sentence)}</faultstring></S:Fault>`), 500);

const returned = (method: string, text: string, cdata: boolean): string => {
  const inner = cdata ? `<![CDATA[${text}]]>` : escaped(text);
  return enveloped(`<n:${method}Response xmlns:n="${BUREAU_NAMESPACE}"><return>${inner}</return></n:${method}Response>`);
};

/** A reply as a document; null where nothing is sent: `silence` keeps the connection open, all others break it off. */
export const httpAnswer = (reply: WireReply, method: string): HttpDocument | null => {
  switch (reply.kind) {
    case 'return':
      return xmlDocument(returned(method, reply.text, reply.cdata));
    case 'http-500':
      return plainDocument(500, 'Internal Server Error');
    case 'soap-fault':
      return soapFault('the service is not to be had');
    case 'html':
      return { status: 200, type: 'text/html; charset=utf-8', text: PAGE };
    default:
      return null;
  }
};
