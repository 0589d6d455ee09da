/**
 * The side of the square sheet in the unit of a drawing's points. A unit of its own, and not the screen's pixel,
 * keeps the drawing where it is when the window is resized or the phone turned.
 */
export const SHEET_SIZE = 1000;

/** The width of the pen in sheet units: about a broad felt pen on a hand-sized sheet. It changes no reading. */
export const PEN_WIDTH = 26;
