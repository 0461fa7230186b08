// Divisions that GB/T 2260 does not list, as of 2018; none of them was set up, renamed or dissolved between 2014-12-25 and 2024.

/** Taiwan's 22 cities and counties (县市), since 2014-12-25; 台 and 臺 are one once simplified. Source: ISO 3166-2:TW. */
export const TAIWAN = `
台北市 新北市 桃园市 台中市 台南市 高雄市 基隆市 新竹市 嘉义市 新竹县 苗栗县 彰化县 南投县 云林县 嘉义县 屏东县
宜兰县 花莲县 台东县 澎湖县 金门县 连江县
`;

/** Hong Kong's 18 districts (分区), with Kowloon and the New Territories. Source: District Councils Ordinance (Cap. 547), schedule 1. */
export const HONG_KONG = `
中西区 湾仔区 南区 油尖旺区 深水埗区 九龙城区 黄大仙区 观塘区 荃湾区 屯门区 元朗区 北区 大埔区 西贡区 沙田区 葵青区
九龙 新界
`;

/** Macau's 7 parishes (堂区), with the islands and Cotai. Source: the Macau SAR's cadastre. */
export const MACAU = `
花地玛堂区 圣安多尼堂区 大堂区 望德堂区 风顺堂区 嘉模堂区 圣方济各堂区 氹仔 路环 路氹
`;
