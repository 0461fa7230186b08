import { chance, pick, type Random } from '#samples/random';

/** A character of a name with its spelling in pinyin, in Hong Kong's Cantonese and in Taiwan's Wade-Giles. */
type Spelled = readonly [han: string, pinyin: string, cantonese: string, wadeGiles: string];

const table = (text: string): readonly Spelled[] =>
  text.split(' ').map((entry): Spelled => {
    const [han = '', pinyin = '', cantonese = '', wadeGiles = ''] = entry.replaceAll('_', ' ').split('/');
    return [han, pinyin, cantonese, wadeGiles];
  });

const SURNAMES = table(
  '陈/CHEN/CHAN/CHEN 林/LIN/LAM/LIN 黄/HUANG/WONG/HUANG 张/ZHANG/CHEUNG/CHANG 李/LI/LEE/LEE 王/WANG/WONG/WANG 吴/WU/NG/WU 刘/LIU/LAU/LIU ' +
    '蔡/CAI/CHOI/TSAI 杨/YANG/YEUNG/YANG 许/XU/HUI/HSU 郑/ZHENG/CHENG/CHENG 谢/XIE/TSE/HSIEH 郭/GUO/KWOK/KUO 洪/HONG/HUNG/HUNG 曾/ZENG/TSANG/TSENG ' +
    '廖/LIAO/LIU/LIAO 赖/LAI/LAI/LAI 徐/XU/TSUI/HSU 周/ZHOU/CHAU/CHOU 叶/YE/YIP/YEH 苏/SU/SO/SU 何/HE/HO/HO 吕/LU/LUI/LU 罗/LUO/LAW/LO ' +
    '高/GAO/KO/KAO 梁/LIANG/LEUNG/LIANG 邓/DENG/TANG/TENG 冯/FENG/FUNG/FENG 欧阳/OUYANG/AU_YEUNG/OUYANG',
);

const GIVEN = table(
  '志/ZHI/CHI/CHIH 明/MING/MING/MING 家/JIA/KA/CHIA 豪/HAO/HO/HAO 俊/JUN/CHUN/CHUN 杰/JIE/KIT/CHIEH 伟/WEI/WAI/WEI 强/QIANG/KEUNG/CHIANG ' +
    '国/GUO/KWOK/KUO 文/WEN/MAN/WEN 华/HUA/WAH/HUA 永/YONG/WING/YUNG 嘉/JIA/KA/CHIA 欣/XIN/YAN/HSIN 美/MEI/MEI/MEI 玲/LING/LING/LING ' +
    '雅/YA/NGA/YA 婷/TING/TING/TING 怡/YI/YEE/YI 君/JUN/KWAN/CHUN 淑/SHU/SHUK/SHU 芬/FEN/FAN/FEN 慧/HUI/WAI/HUI 安/AN/ON/AN 思/SI/SZE/SSU ' +
    '远/YUAN/YUEN/YUAN 书/SHU/SHU/SHU 宇/YU/YU/YU 晨/CHEN/SUN/CHEN 颖/YING/WING/YING 德/DE/TAK/TE 生/SHENG/SANG/SHENG 景/JING/KING/CHING 仁/REN/YAN/JEN',
);

/** How a name is spelled in Latin letters. */
export type Spelling = 'pinyin' | 'cantonese' | 'wade-giles';

/** A name in Han characters and in Latin capitals. */
export type RomanisedName = { readonly han: string; readonly surname: string; readonly givenNames: string };

const COLUMN = { pinyin: 1, cantonese: 2, 'wade-giles': 3 } as const satisfies Record<Spelling, number>;

/** An invented name with its spelling: pinyin runs together (WENHUA), Cantonese stands apart (MAN WAH), Wade-Giles has a hyphen (WEN-HUA). */
export const drawRomanisedName = (random: Random, spelling: Spelling): RomanisedName => {
  const surname = pick(random, SURNAMES);
  const given = Array.from({ length: chance(random, 0.85) ? 2 : 1 }, () => pick(random, GIVEN));
  const joint = { pinyin: '', cantonese: ' ', 'wade-giles': '-' }[spelling];
  return {
    han: [surname, ...given].map(([han]) => han).join(''),
    surname: surname[COLUMN[spelling]],
    givenNames: given.map((character) => character[COLUMN[spelling]]).join(joint),
  };
};
