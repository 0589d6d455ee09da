import { hostCss } from './css/host';
import { readingCss } from './css/reading';
import { sheetCss } from './css/sheet';
import { toolsCss } from './css/tools';

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all pads of a page, which no policy of styles is asked about. */
export function padStyles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync([hostCss, sheetCss, readingCss, toolsCss].join(''));
  return sheet;
}
