/** What the host of the console tells it, at `/console.json`: where one logs in, as which client, and where the API is. */
export type ConsoleSettings = { readonly issuer: string; readonly clientId: string; readonly api: string; readonly scope: string };

const textOf = (found: object, name: string): string => {
  const value: unknown = Reflect.get(found, name);
  if (typeof value !== 'string') throw new TypeError(`console.json: ${name} is missing`);
  return value;
};

/** Reads the host's settings. Throws where they are not there or not whole. */
export const readSettings = async (): Promise<ConsoleSettings> => {
  const found: unknown = await (await fetch('/console.json')).json();
  if (typeof found !== 'object' || found === null) throw new TypeError('console.json: not an object');
  return { issuer: textOf(found, 'issuer'), clientId: textOf(found, 'clientId'), api: textOf(found, 'api'), scope: textOf(found, 'scope') };
};
