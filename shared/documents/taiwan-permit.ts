import { travelPermit } from './travel-permit';

/** Taiwan resident's permit (台湾居民来往大陆通行证, 台胞证): eight digits, in booklets of before 2009 ten and the issuer's letter. */
export const taiwanPermit = travelPermit({
  kind: 'taiwan-permit',
  title: '台湾居民来往大陆通行证',
  form: /(?<![A-Z\d])(?:\d{10}(?:\([A-Z0-9]\))?|\d{8})(?!\d)/g,
  anchors: [
    { text: '台湾居民来往大陆通行证', weight: 0.9 },
    { text: '台湾居民', weight: 0.3 },
    { text: '来往大陆', weight: 0.5 },
  ],
  against: ['来往内地', '港澳居民'],
});
