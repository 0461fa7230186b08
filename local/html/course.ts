import { deadlineRow } from './deadline-row';
import { html, type Markup } from './markup';
import { materialRow } from './material-row';
import type { PageFiling } from './page-model';
import { promotionRow } from './promotion-row';
import { stepRow } from './step-row';
import { trafficRow } from './traffic-row';

/** How a filing goes on: its materials, steps, deadlines, free days and traffic, as far as the verdict speaks of them. `filing` is its place on the page. */
export const course = (page: PageFiling, filing: number): Markup =>
  html`<div class="course">${materialRow(page)}${stepRow(page, filing)}${deadlineRow(page)}${promotionRow(page)}${trafficRow(page)}</div>`;
