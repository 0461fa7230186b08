import type { IHttpClient } from 'soap';
import { z } from 'zod';
import { type ExchangeLimits, exchange, type HttpAnswer } from './exchange';

/** soap wants a promise back and never looks at it: answers go through the callback. */
const UNUSED = new Promise<never>(() => undefined);

const Headers = z.record(z.string(), z.string());

/** What soap is shown in place of an answer to a call: the caller reads the real one. */
const EMPTY = '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"></soap:Envelope>';

// soap throws out of everybody's reach where a description is none.
const isDescription = (text: string): boolean => /<([\w.-]+:)?(definitions|schema)[\s>]/.test(text);

/**
 * What soap uses in place of its own HTTP, whose errors hold the whole request and do not tell "never sent" from "reply lost". Answers to calls go
 * to `answered` and past soap, which would read an answer in CDATA as elements.
 */
export const soapHttp = (limits: ExchangeLimits, answered: (answer: HttpAnswer) => void): IHttpClient => ({
  request: (url, body, callback, headers) => {
    const call = { url, headers: Headers.catch({}).parse(headers) };
    const done = ({ status, text }: HttpAnswer): void => {
      if (typeof body !== 'string') return void callback(null, { status: isDescription(text) ? status : 0, data: '' }, text);
      answered({ status, text });
      callback(null, { status: 200, data: '' }, EMPTY);
    };
    exchange(typeof body === 'string' ? { ...call, body } : call, limits).then(done, callback);
    return UNUSED;
  },
});
