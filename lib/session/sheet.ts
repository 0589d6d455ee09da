/**
 * The side of the square in the middle of the sheet, in the unit of a drawing's points. Because the unit is not the screen's
 * pixel, a drawing keeps its place when the window is resized or the phone turned. sheet-view.ts tells what is seen beside it.
 */
export const SHEET_SIZE = 1000;

/**
 * Width of the pen in sheet units, where one writes large: about a broad felt pen on a hand-sized sheet. It does not change any
 * reading.
 */
export const PEN_WIDTH = 26;
