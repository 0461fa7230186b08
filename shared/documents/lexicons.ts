/** The 56 nations (民族) as an identity card prints them; GB/T 3304. */
export const nations: ReadonlySet<string> = new Set(
  (
    '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 ' +
    '布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
  ).split(' '),
);

/** Surnames (百家姓 and the common ones since), single and double. A name that begins otherwise is not wrong, only not confirmed. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛' +
  '闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季葛倪申翁童庄樊耿左齐牛路纪梅柳华喻聂祝关齐翟辛管殷岳蓝祁卫成焦靳瞿单鲍涂欧柯包霍' +
  '游詹章裴凌柴舒阮甘卓苗骆安解谷牟米宁项车曲饶颜凤盛尚候温芦屈冉景冷危官房蒲丛邢戚仇穆连全储窦宗滕费席简巫桂娄卜边卞束狄邬臧谈隋鞠封匡芮蔺慕郁刁明习' +
  '鄢桑时和党宫楚苟燕邸晏敖冀丘池闵商雍褚冼亓操银占计';
const DOUBLE =
  '欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 端木 东方 南宫 长孙 宇文 轩辕 百里 呼延 独孤 西门 申屠 闻人 澹台 淳于 单于 太史 钟离 濮阳 公冶 宗政 赫连'.split(
    ' ',
  );

export const surnames: ReadonlySet<string> = new Set([...SINGLE, ...DOUBLE]);

/**
 * Rarer surnames (the rest of 百家姓, and some that live on in few families). Too many of them are everyday characters to confirm a name by;
 * they say which of two readings of its first character is meant.
 */
const RARE = new Set(
  '元逄钭昝佘仝厍郗逯晁勾缪干璩濮寿扈郏浦农别阎充茹宦艾鱼古慎戈庾终暨居衡步都弘国寇广禄阙东殳沃利蔚越夔隆师巩融訾阚那空毋沙乜养须丰巢蒯相查后荆红竺权盖益桓岑廉毕卡仉粟幸湛敬初由原朴苑帅来英巴战花蹇信晋郇隗' +
    '尧荀羿钮麴汲邴糜松井富乌弓牧山宓蓬班仰秋仲伊甄家麹祖符司韶郜蓟溥印宿怀邰从鄂索咸籍屠阴胥能苍双莘贡劳姬扶堵宰郦郤尕母揭闪亢况帖过辜练邝言佴佟',
);

/** Whether a family goes by this name at all. */
export const isSurname = (char: string): boolean => surnames.has(char) || RARE.has(char);

/** True for a name that begins with a known surname. */
export const beginsWithSurname = (name: string): boolean => surnames.has(name.slice(0, 1)) || surnames.has(name.slice(0, 2));
