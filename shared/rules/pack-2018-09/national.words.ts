/** Only units of national level may use these. The document's list, without its “等”: what later lists add is not in it. */
export const NATIONAL: readonly string[] = ['中国', '中华', '国家', '人民'];
