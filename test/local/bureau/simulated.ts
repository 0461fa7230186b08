import type { z } from 'zod';
import { packFile } from '#functions/adapters/bureau/pack';
import type { BureauClient, PackedFile } from '#functions/bureau-ports';
import { Configuration } from '#local/bureau/configuration';
import { inProcessClient, memoryCell } from '#local/bureau/in-process';
import { Script } from '#local/bureau/script';
import { newBureau } from '#local/bureau/state';
import { type DownloadBlock, parseDownload } from '#shared/bureau/answers/download';

/** Noon of 2026-11-02, a Monday, in Beijing. */
export const MONDAY = Date.parse('2026-11-02T04:00:00Z');

const DAY = 86_400_000;

/** A packed upload. Throws where it cannot be packed. */
export const packed = (xml: string): PackedFile => {
  const answer = packFile(xml);
  if (!answer.ok) throw new Error('not packed');
  return answer.file;
};

/** A bureau in memory with a client and a clock that is turned by hand. */
export const simulated = (script: z.input<typeof Script> = {}, configuration: z.input<typeof Configuration> = {}) => {
  const cell = memoryCell(newBureau({ configuration: Configuration.parse(configuration), script: Script.parse(script) }));
  let nowMs = MONDAY;
  const client = inProcessClient(cell, () => nowMs);
  return {
    cell,
    client,
    turnDays: (days: number) => {
      nowMs += days * DAY;
    },
    turnTo: (time: string) => {
      nowMs = Date.parse(`${time}+08:00`);
    },
  };
};

/** Everything that waits for the provider, acknowledged file by file, as blocks. */
export const collected = async (client: BureauClient): Promise<readonly DownloadBlock[]> => {
  const blocks: DownloadBlock[] = [];
  for (;;) {
    const { file } = await client.download();
    if (file === undefined) return blocks;
    const parsed = parseDownload(file.xml);
    if (!parsed.ok) throw new Error(parsed.problem);
    blocks.push(...parsed.value.blocks);
    await client.acknowledge(file.name);
  }
};

/** The result codes (R2) of the machine in blocks. */
export const codesIn = (blocks: readonly DownloadBlock[]): readonly number[] =>
  blocks.flatMap((one) => (one.block === 'ICP/BAJG' ? one.entries.results.flatMap(({ codes }) => codes.map(({ code }) => code)) : []));
