import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Definition } from './definition';
import { Json } from './json';
import { definitionFaults } from './lint';

/** A machine as it is defined now. */
export type Machine = { readonly arn: string; readonly name: string; readonly hash: string; readonly definition: Definition };

/** The machines of now by ARN, and every definition that an execution may still run by. */
export type Machines = { readonly get: (arn: string) => Machine | undefined; readonly definition: (hash: string) => Promise<Definition> };

const checked = (arn: string, text: string): Definition => {
  const json = Json.parse(JSON.parse(text));
  const faults = definitionFaults(json);
  if (faults.length > 0) throw new Error(`${arn} cannot be run: ${faults.join('; ')}`);
  return Definition.parse(json);
};

const machineOf = (arn: string, text: string): Machine => {
  const hash = createHash('sha256').update(text).digest('hex');
  return { arn, name: arn.split(':').at(-1) ?? arn, hash, definition: checked(arn, text) };
};

/** Checks the definitions, keeps a copy of each, and finds old ones again. Throws an Error that names what is wrong in which machine. */
export const openMachines = async (folder: string, definitions: Readonly<Record<string, string>>): Promise<Machines> => {
  await mkdir(join(folder, 'definitions'), { recursive: true });
  const fileOf = (hash: string): string => join(folder, 'definitions', `${hash}.json`);
  const machines = new Map<string, Machine>();
  for (const [arn, text] of Object.entries(definitions)) {
    const machine = machineOf(arn, text);
    machines.set(arn, machine);
    await writeFile(`${fileOf(machine.hash)}.new`, text);
    await rename(`${fileOf(machine.hash)}.new`, fileOf(machine.hash));
  }
  const known = new Map([...machines.values()].map(({ hash, definition }) => [hash, definition]));
  return {
    get: (arn) => machines.get(arn),
    definition: async (hash) => {
      const definition = known.get(hash) ?? Definition.parse(JSON.parse(await readFile(fileOf(hash), 'utf8')));
      known.set(hash, definition);
      return definition;
    },
  };
};
