import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const person = {
  name: '林样例',
  identity: 'mainland-resident',
  certificate: { kind: 'resident-id', number: '44030519920229992X', validUntil: '2030-12-31' },
  addressProvince: 'CN-GD',
};

/** A well-formed filing of an invented person, as JSON, whose materials are those given. */
export const filingSample = (materials: readonly unknown[] = [{ kind: 'resident-id' }, { kind: 'commitment-letter' }]) => ({
  version: 1,
  account: { id: 'acct-A', filedSubject: null, openOrders: 0 },
  access: { kind: 'server', region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' },
  registry: { subject: null, domains: { 'lin-notes.com': null } },
  order: {
    channel: 'mini-program',
    action: 'add',
    province: 'CN-GD',
    submittedAt: '2018-09-17',
    subject: { nature: 'person', ...person },
    websites: [
      {
        name: '前端手记与随笔',
        domains: ['lin-notes.com'],
        manager: { ...person, mobile: '13800138002', phone: '010-62551234', email: 'contact@example.com' },
        content: ['工作经验分享'],
      },
    ],
    materials,
  },
});

/** Writes a new folder with these files (text or bytes by relative path) and gives its path. */
export const folderWith = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'heyan-test-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
};
