import { writeXml } from '#shared/bureau/xml/write-xml';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';

const person = (place: number): readonly XmlNode[] => [
  element('Fzr_xm', `测试员${place}`),
  element('Fzr_dhhm', '0571-00000000'),
  element('Fzr_sjhm', String(10_000_000_000 + place)),
  element('Fzr_dzyj', 'a@example.test'),
  element('Fzr_zjlx', 2),
  element('Fzr_zjhm', String(place).padStart(18, '0')),
];

/** The domain of the filing with this number; a script of the simulated bureau knows filings by it. */
export const domainOf = (place: number): string => `sample-${place}.example`;

/**
 * The smallest first filing that the simulated bureau takes: an invented person with one website, ids from `firstId` on (five of them). Equal for
 * equal input.
 */
export const filingXml = (place: number, firstId: number, provider: string): string => {
  const range = [element('IspIpid', firstId + 4), element('Qsip', 3_221_225_985), element('Zzip', 3_221_225_985)];
  const access = [
    element('IspJrid', firstId + 3),
    element('Wzfb', [element('Fbdd', 34)]),
    element('Wzjrfs', [element('Jrfs', 3)]),
    element('Ip_xx', range),
  ];
  const subject = [
    element('IspZtid', firstId),
    element('Dwmc', `测试员${place}`),
    element('Txdz', [element('Shengid', 330_000), element('Shiid', 330_100), element('Xianid', 330_108), element('Xxdz', '示例街道1号')]),
    element('Zj', [element('Zjlx', 2), element('Zjhm', String(place).padStart(18, '0')), element('Zjzs', '示例街道1号')]),
    element('Fzr', person(place)),
    element('Bbfs', 1),
  ];
  const website = [
    element('IspWzid', firstId + 1),
    element('Wzmc', `样板相册${place}`),
    element('Fwnr', [element('Fwnr_id', 6)]),
    element('Yylb', [element('Yylb_id', 1)]),
    element('Ym_xx', [element('IspYmid', firstId + 2), element('Ym', domainOf(place))]),
    element('Jr_xx', access),
    element('Wz_Fzr', person(place)),
  ];
  const filing = element('XZBA', [element('Baxx', [element('Zt_xx', subject), element('Wz_xx', website)])]);
  const icp = element('ICP', [filing, element('Qqdwid', provider)]);
  return writeXml({ name: 'UploadData', attributes: { version: 'V.3.0' }, content: [icp] });
};
