import { beginsWithDivision } from '#shared/identifiers/division-names';
import { PREFECTURES } from '#shared/rules/pack-2018-09/divisions.words';

const prefectures: readonly string[] = PREFECTURES.trim().split(/\s+/);

/** True for the name of an office or a region that begins with a province, a prefecture or a county. */
export const beginsWithPlace = (text: string): boolean =>
  beginsWithDivision(text) || prefectures.some((prefecture) => text.startsWith(prefecture));
