import type { Complaint } from '#local/complaint';
import type { InstallFailure } from './install-models';

/** What to do about each reason why a set was not installed. */
export const failureSentences: Readonly<Record<InstallFailure, Omit<Complaint, 'at'>>> = {
  'no-pip': {
    zh: '没有找到 Python 的 pip；安装 Python 3 后再试，或继续使用自带的模型',
    en: 'no Python with pip was found; install Python 3 and try again, or stay with the built-in networks',
  },
  'not-downloaded': {
    zh: 'pip 没有取到这个文件：请检查网络和 pip 的软件源设置',
    en: 'pip did not get the file: look at the network and at the index that pip is set to',
  },
  'wheel-differs': {
    zh: '取到的文件与登记的 SHA-256 不符，没有安装',
    en: 'the file that came has another SHA-256 than the one on record; nothing was installed',
  },
  'not-unpacked': { zh: '取到的文件无法解压', en: 'the file that came cannot be unpacked' },
  'file-differs': {
    zh: '其中一个文件缺失或与登记的 SHA-256 不符，没有安装',
    en: 'a file in it is missing or has another SHA-256 than the one on record; nothing was installed',
  },
};
