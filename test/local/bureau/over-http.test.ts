import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { connectBureau } from '#functions/adapters/bureau/connect';
import { BureauFileFault, BureauNotReached, BureauReplyLost } from '#functions/bureau-ports';
import { Configuration } from '#local/bureau/configuration';
import { fileCell } from '#local/bureau/file-cell';
import { type BureauCell, memoryCell } from '#local/bureau/in-process';
import { type FaultName, Script } from '#local/bureau/script';
import { serveBureau } from '#local/bureau/serve';
import { newBureau } from '#local/bureau/state';
import { firstFiling } from './first-filing';
import { codesIn, collected, MONDAY, packed } from './simulated';

const LIMITS = { connectMs: 10_000, replyMs: 10_000, replyBytes: 10_000_000 };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const start = (script: z.input<typeof Script>, configuration: z.input<typeof Configuration> = {}) =>
  newBureau({ script: Script.parse(script), configuration: Configuration.parse(configuration) });

const served = async (cell: BureauCell) => {
  const bureau = await serveBureau({ cell, nowMs: () => MONDAY });
  closing.push(bureau.close);
  const { ispId, userName, password, cipher } = cell.read().configuration;
  const account = { ispId, userName, password, cipher };
  return { bureau, account, client: connectBureau({ baseUrl: bureau.baseUrl }, account, LIMITS) };
};

const servedWith = (script: z.input<typeof Script>, configuration: z.input<typeof Configuration> = {}) =>
  served(memoryCell(start(script, configuration)));

const filing = packed(firstFiling({ base: 1000, domains: ['one.example'] }));

const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    await call;
    return 'answered';
  } catch (error) {
    if (error instanceof BureauReplyLost) return error.reason;
    if (error instanceof BureauFileFault) return `${error.fault} ${error.fileName}`;
    return error instanceof BureauNotReached ? 'not reached' : error;
  }
};

describe('client and simulated bureau over HTTP', () => {
  it('send a filing and bring it back approved', async () => {
    const { client } = await servedWith({});
    expect(await client.upload(1, filing)).toMatchObject({ code: 0, missing: [] });
    expect(codesIn(await collected(client))).toEqual([1001]);
    expect(await client.previousUpload()).toMatchObject({ code: 0, sequence: 1, hash: filing.hash });
    expect(await client.status({ kind: 'domain', domain: 'one.example' })).toMatchObject({
      code: 0,
      status: { filed: true, subjectFilingNumber: '浙ICP备2026000001号', websiteFilingNumber: '浙ICP备2026000001号-1' },
    });
    expect(await client.verifyPassword('浙ICP备2026000001号', 'Mm2026000001')).toMatchObject({ code: 0, right: true });
  });

  it('speak without encryption too, and to a bureau that spells every parameter its own way', async () => {
    const { client } = await servedWith({}, { cipher: null, switches: { strictCase: true } });
    expect(await client.upload(1, filing)).toMatchObject({ code: 0 });
    expect(await client.previousUpload()).toMatchObject({ code: 0, sequence: 1 });
    expect(codesIn(await collected(client))).toEqual([1001]);
  });

  it('take the description from files where a bureau has none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wsdl-'));
    closing.push(() => rm(folder, { recursive: true }));
    const { bureau, account } = await servedWith({});
    const wsdl = await (await fetch(`${bureau.baseUrl}/ISPWebService/upDownLoad?wsdl`)).text();
    await writeFile(join(folder, 'upDownLoad.wsdl'), wsdl.replaceAll('ispID', 'ISPID'));
    const client = connectBureau({ baseUrl: bureau.baseUrl, wsdlFolder: folder }, account, LIMITS);
    expect(await client.upload(1, filing)).toMatchObject({ code: 0 });
    expect(await codeOf(client.status({ kind: 'domain', domain: 'one.example' }))).toBe('not reached');
  });

  it.each<[FaultName, string]>([
    ['lose-request', 'connection-lost'],
    ['http-500', 'http-error'],
    ['soap-fault', 'soap-fault'],
    ['html', 'not-xml'],
  ])('%s: the reply is lost (%s), and nothing was accepted', async (fault, reason) => {
    const { client } = await servedWith({ faults: [{ fault, method: 'isp_upload' }] });
    expect(await codeOf(client.upload(1, filing))).toBe(reason);
    expect(await client.previousUpload()).toMatchObject({ code: 0, sequence: 0 });
    expect(await client.upload(1, filing)).toMatchObject({ code: 0 });
  });

  it.each<[FaultName, string]>([
    ['lose-reply', 'connection-lost'],
    ['silence', 'time-out'],
    ['http-500-after', 'http-error'],
    ['html-after', 'not-xml'],
    ['cut-reply', 'unreadable'],
  ])('%s: the reply is lost (%s), and the file was accepted', async (fault, reason) => {
    const { client, bureau, account } = await servedWith({ faults: [{ fault, method: 'isp_upload' }] });
    const hasty = connectBureau({ baseUrl: bureau.baseUrl }, account, { ...LIMITS, replyMs: fault === 'silence' ? 2500 : LIMITS.replyMs });
    expect(await codeOf(hasty.upload(1, filing))).toBe(reason);
    expect(await client.previousUpload()).toMatchObject({ code: 0, sequence: 1, hash: filing.hash });
  });

  it.each<FaultName>(['no-version', 'no-message', 'long-message', 'cdata'])('%s: the answer is read all the same', async (fault) => {
    const { client } = await servedWith({ faults: [{ fault, times: 9 }] });
    expect(await client.upload(1, filing)).toMatchObject({ code: 0 });
    expect(codesIn(await collected(client))).toEqual([1001]);
  });

  it('unknown-code: the code comes as it is', async () => {
    const { client } = await servedWith({ faults: [{ fault: 'unknown-code' }] });
    expect(await client.upload(1, filing)).toMatchObject({ code: 777 });
  });

  it.each<[FaultName, RegExp]>([
    ['wrong-digest', /^digest R/],
    ['cut-base64', /^base64 R/],
    ['bad-zip', /^zip R/],
    ['two-entries', /^entries R/],
    ['wrong-key', /^(decryption|digest) R/],
    ['not-gbk', /^encoding R/],
  ])('%s: the file is named with its fault, and comes again whole', async (fault, told) => {
    const { client } = await servedWith({ faults: [{ fault }] });
    await client.upload(1, filing);
    expect(await codeOf(client.download())).toMatch(told);
    expect(codesIn(await collected(client))).toEqual([1001]);
  });

  it('a closed port is told from a lost reply, before and after the description was read', async () => {
    const { client, bureau, account } = await servedWith({});
    await client.previousUpload();
    await bureau.pause();
    expect(await codeOf(client.upload(1, filing))).toBe('not reached');
    expect(await codeOf(connectBureau({ baseUrl: bureau.baseUrl }, account, LIMITS).upload(1, filing))).toBe('not reached');
    await bureau.resume();
    expect(await client.upload(1, filing)).toMatchObject({ code: 0 });
  });

  it('whatever is posted is answered with a SOAP fault, and the bureau goes on', async () => {
    const { client, bureau } = await servedWith({});
    const envelope = (inner: string): string =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:b="http://www.miibeian.gov.cn"><s:Body>${inner}</s:Body></s:Envelope>`;
    const bodies = [
      '',
      '\u0000',
      '<a>',
      '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>',
      envelope(''),
      envelope('<isp_upload/>'),
      envelope('<b:isp_other/>'),
      envelope('<b:isp_verifybamm/>'),
      envelope('<b:isp_download><b:ispID>1</b:ispID></b:isp_download>'),
      envelope('<b:isp_download><unknown>1</unknown></b:isp_download>'),
      envelope('<b:isp_download/><b:isp_download/>'),
    ];
    for (const body of bodies) {
      const answer = await fetch(`${bureau.baseUrl}/ISPWebService/upDownLoad`, { method: 'POST', body });
      expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('<S:Fault>')]);
    }
    expect((await fetch(`${bureau.baseUrl}/ISPWebService/upDownLoad`)).status).toBe(405);
    expect((await fetch(`${bureau.baseUrl}/other`)).status).toBe(404);
    expect(await client.download()).toMatchObject({ code: 2 });
  });

  it('neither errors nor their causes hold the account, the hash or the file', async () => {
    const { client, account } = await servedWith({ faults: [{ fault: 'html', times: 3 }] });
    const error: unknown = await client.upload(1, filing).catch((thrown: unknown) => thrown);
    const shown = inspect(error, { depth: 20, showHidden: true });
    expect(shown).toContain('BureauReplyLost');
    for (const secret of [account.password, account.userName, account.ispId, filing.hash, 'pwdHash', 'beianInfo'])
      expect(shown).not.toContain(secret);
  });
});

describe('a bureau that is kept in a file', () => {
  it('goes on where it was after a restart, and answers nothing that it did not keep', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bureau-'));
    closing.push(() => rm(folder, { recursive: true }));
    const file = join(folder, 'state', 'bureau.json');
    const first = await served(fileCell(file, () => start({ decisions: [{ workingDays: 0 }] })));
    await first.client.upload(1, filing);
    await first.client.download();
    await first.bureau.close();
    const second = await served(fileCell(file, () => start({ decisions: [{ outcome: 'never' }] })));
    expect(await second.client.previousUpload()).toMatchObject({ sequence: 1, hash: filing.hash });
    expect(codesIn(await collected(second.client))).toEqual([1001]);
    const broken: BureauCell = {
      read: fileCell(file, () => start({})).read,
      write: () => {
        throw new Error('disk full');
      },
    };
    const third = await served(broken);
    expect(await codeOf(third.client.upload(2, filing))).toBe('connection-lost');
  });
});

describe('something else on the bureau’s port', () => {
  const answering = (text: string, type: string): Promise<{ readonly server: Server; readonly baseUrl: string }> =>
    new Promise((resolve) => {
      const server = createServer((_request, response) => response.writeHead(200, { 'content-type': type }).end(text));
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve({ server, baseUrl: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` });
      });
    });

  it('is never called: a page in place of the description counts as not reached', async () => {
    const { server, baseUrl } = await answering('<html><body>log in</body></html>', 'text/html');
    closing.push(async () => void server.close());
    const account = { ispId: '1', userName: 'a', password: 'b', cipher: null };
    expect(await codeOf(connectBureau({ baseUrl }, account, LIMITS).upload(1, filing))).toBe('not reached');
  });
});
