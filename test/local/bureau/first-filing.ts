import { writeXml } from '#shared/bureau/xml/write-xml';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';

/** A first filing to be sent: ids count up from `base`, one website for each domain. */
export type SentFiling = { readonly base: number; readonly domains: readonly string[]; readonly name?: string; readonly number?: string };

const person = (name: string): XmlNode[] => [
  element('Fzr_xm', name),
  element('Fzr_dhhm', '0571-00000000'),
  element('Fzr_sjhm', '10000000000'),
  element('Fzr_dzyj', 'a@example.test'),
  element('Fzr_zjlx', 2),
  element('Fzr_zjhm', '000000190001010000'),
];

const subject = ({ base, name = '示例市样板科技有限公司', number = `91330100EXAMPLE${base}` }: SentFiling): XmlNode =>
  element('Zt_xx', [
    element('IspZtid', base),
    element('Dwmc', name),
    element('Dwxz', 4),
    element('Txdz', [element('Shengid', 330000), element('Shiid', 330100), element('Xianid', 330108), element('Xxdz', '样板路1号')]),
    element('Zj', [element('Zjlx', 1), element('Zjhm', number), element('Zjzs', '浙江省杭州市滨江区样板路1号')]),
    element('Fzr', person('测试员甲')),
    element('Bbfs', 1),
  ]);

/** A website (`Wz_xx`) of one domain; `id` and the nine after it are its ids. */
export const sentWebsite = (id: number, domain: string): XmlNode =>
  element('Wz_xx', [
    element('IspWzid', id),
    element('Wzmc', `样板网站${id}`),
    element('Fwnr', [element('Fwnr_id', 8)]),
    element('Yylb', [element('Yylb_id', 1)]),
    element('Ym_xx', [element('IspYmid', id + 1), element('Ym', domain)]),
    element('Jr_xx', [
      element('IspJrid', id + 2),
      element('Wzfb', [element('Fbdd', 34)]),
      element('Wzjrfs', [element('Jrfs', 5)]),
      element('Ip_xx', [element('IspIpid', id + 3), element('Qsip', 3221225985), element('Zzip', 3221225985)]),
    ]),
    element('Wz_Fzr', person('测试员乙')),
    element('Syurl', `www.${domain}`),
  ]);

/** An upload of any blocks. */
export const upload = (blocks: readonly XmlNode[], { isp = '990000000001', version = 'V.3.0' } = {}): string =>
  writeXml({
    name: 'UploadData',
    attributes: { version },
    content: [element('ICP', [...blocks, element('Qqdwid', isp)])],
  });

/** The block (XZBA) of a first filing. */
export const firstFilingBlock = (filing: SentFiling, attachments: readonly XmlNode[] = []): XmlNode =>
  element('XZBA', [
    element('Baxx', [
      subject(filing),
      ...filing.domains.map((domain, index) => sentWebsite(filing.base + 10 * (index + 1), domain)),
      ...attachments,
    ]),
  ]);

/** The whole upload of a first filing. */
export const firstFiling = (filing: SentFiling): string => upload([firstFilingBlock(filing)]);
