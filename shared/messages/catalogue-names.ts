import { entry } from './entry';

/** Website names and what a website is about. */
export const nameMessages = {
  'name-has-national-word': entry(
    '网站名称“{about}”含有“{words}”。{hint}',
    'The website name “{about}” has “{words}” in it. {hint}',
    '请去掉该词，换一个名称。',
    'Leave the word out, or choose another name.',
  ),
  'national-word-inside-own-name': entry(
    '网站名称“{about}”含有“{words}”，该词是主办单位自身名称的一部分，能否使用由人工确认。',
    'The website name “{about}” has “{words}” in it, which is part of the subject’s own name; a reviewer decides.',
    '如确为国家级单位，请说明；否则建议换一个不含该词的名称。',
    'If this is a unit of national level, say so; otherwise choose a name without the word.',
  ),
  'name-has-place-name': entry(
    '网站名称“{about}”含有地名“{words}”。{hint}',
    'The website name “{about}” has the place name “{words}” in it. {hint}',
    '{advice}',
    '{advice}',
  ),
  'name-pure-digits': entry(
    '网站名称“{about}”只有数字。',
    'The website name “{about}” is digits only.',
    '请使用能体现网站内容的中文名称。',
    'Choose a Chinese name that says what the website is about.',
  ),
  'name-pure-latin': entry(
    '网站名称“{about}”只有英文字母。',
    'The website name “{about}” is Latin letters only.',
    '请使用能体现网站内容的中文名称。',
    'Choose a Chinese name that says what the website is about.',
  ),
  'name-digits-and-letters': entry(
    '网站名称“{about}”只有数字和字母，没有汉字，能否使用由人工确认。',
    'The website name “{about}” is digits and letters without a Chinese character; a reviewer decides.',
    '建议使用能体现网站内容的中文名称。',
    'Better choose a Chinese name that says what the website is about.',
  ),
  'name-has-special-symbol': entry(
    '网站名称“{about}”含有特殊符号“{symbols}”。',
    'The website name “{about}” has special symbols in it: “{symbols}”.',
    '请去掉符号，只使用汉字、字母和数字。',
    'Leave the symbols out; use Chinese characters, letters and digits.',
  ),
  'name-has-bracket-or-dash': entry(
    '网站名称“{about}”含有括号或短横线，部分通信管理局不接受。',
    'The website name “{about}” has brackets or dashes in it; some bureaus do not take them.',
    '建议去掉括号和短横线。',
    'Better leave them out.',
  ),
  'name-has-sensitive-word': entry(
    '网站名称“{about}”含有敏感词汇“{words}”。',
    'The website name “{about}” has a sensitive word in it: “{words}”.',
    '请去掉该词，换一个名称。',
    'Leave the word out, or choose another name.',
  ),
  'name-is-domain': entry(
    '个人网站名称“{about}”是域名。',
    'The personal website’s name “{about}” is a domain name.',
    '请换一个能体现网站内容的名称。',
    'Choose a name that says what the website is about.',
  ),
  'name-is-person-name': entry(
    '个人网站名称“{about}”是主办者本人的姓名。',
    'The personal website’s name “{about}” is its owner’s own name.',
    '请换一个能体现网站内容的名称。',
    'Choose a name that says what the website is about.',
  ),
  'name-has-company-word': entry(
    '个人网站名称“{about}”含有“{words}”，像是单位的网站。',
    'The personal website’s name “{about}” has “{words}” in it, as if it were a unit’s.',
    '请去掉该词；如果网站属于单位，请以单位名义备案。',
    'Leave the word out; if the website is a unit’s, file it in the unit’s name.',
  ),
  'name-contains-own-name': entry(
    '个人网站名称“{about}”含有主办者本人的姓名。',
    'The personal website’s name “{about}” has its owner’s own name in it.',
    '建议换一个不含姓名的名称。',
    'Better choose a name without it.',
  ),
  'name-contains-a-person-name': entry(
    '个人网站名称“{about}”含有他人姓名“{words}”，能否使用由人工确认。',
    'The personal website’s name “{about}” has another person’s name in it, “{words}”; a reviewer decides.',
    '建议换一个不含姓名的名称。',
    'Better choose a name without it.',
  ),
  'name-too-short': entry(
    '网站名称“{about}”不足 {shortest} 个字。',
    'The website name “{about}” has fewer than {shortest} characters.',
    '请使用 {shortest} 个字以上、能体现网站内容的名称。',
    'Choose a name of {shortest} characters or more that says what the website is about.',
  ),
  'name-used-before': entry(
    '本订单中有多个网站都叫“{about}”。',
    'Several websites of this order are called “{about}”.',
    '建议为每个网站取不同的名称。',
    'Better give each website its own name.',
  ),
  'content-unusual-for-a-person': entry(
    '个人网站“{about}”的内容“{content}”不在个人网站的主要类型之内，由人工确认。',
    'The content of the personal website “{about}”, “{content}”, is none of the usual kinds; a reviewer decides.',
    '个人网站主要是工作经验分享、摄影作品分享和个人生活感悟；如果属于单位，请以单位名义备案。',
    'Personal websites share work experience, photographs or personal life; if it is a unit’s, file it in the unit’s name.',
  ),
  'name-copied-from-example': entry(
    '网站名称“{about}”与命名要求中的示例相同，由人工确认。',
    'The website name “{about}” is one of the examples in the naming rules; a reviewer decides.',
    '请勿照抄示例；用得太多的名称会被列入黑名单。',
    'Do not copy the examples: names used too often are put on a black list.',
  ),
  'name-like-example': entry(
    '网站名称“{about}”套用了命名要求中的示例。',
    'The website name “{about}” follows one of the examples in the naming rules.',
    '建议换一个名称；用得太多的名称会被列入黑名单。',
    'Better choose another name: names used too often are put on a black list.',
  ),
} as const;
