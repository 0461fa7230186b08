/** Declared content of a website (服务内容): what the applicant may write in Chinese, and its code. */
const CODES: Readonly<Record<string, string>> = {
  企业门户: 'company-portal',
  单位门户: 'unit-portal',
  工作经验分享: 'experience-sharing',
  摄影作品分享: 'photography',
  个人生活感悟: 'personal-life',
  新闻: 'news',
  出版: 'publishing',
  教育: 'education',
  医疗: 'medical',
  医疗保健: 'medical',
  药品和医疗器械: 'drugs-and-devices',
  文化: 'culture',
  广播电视节目: 'broadcasting',
  广播电影电视节目: 'broadcasting',
  电子公告服务: 'bulletin-board',
};

/** The code of declared content; what is neither a code nor a known Chinese term is kept as it is. */
export const contentCode = (content: string): string => CODES[content.normalize('NFKC').trim()] ?? content;
