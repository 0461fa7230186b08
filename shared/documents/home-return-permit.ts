import { travelPermit } from './travel-permit';

/** Home-return permit (港澳居民来往内地通行证): H or M, eight digits, on older cards two more for the renewals. */
export const homeReturnPermit = travelPermit({
  kind: 'home-return-permit',
  title: '港澳居民来往内地通行证',
  form: /[HM]\d{8}(?:\d{2})?(?!\d)/g,
  anchors: [
    { text: '港澳居民来往内地通行证', weight: 0.9 },
    { text: '港澳居民', weight: 0.3 },
    { text: '来往内地', weight: 0.5 },
  ],
  against: ['来往大陆', '台湾居民'],
});
