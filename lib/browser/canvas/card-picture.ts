import {
  CARD,
  type CardColour,
  type CardContent,
  type CardLayout,
  type CardShape,
  type CardText,
} from '../../session/card/card';
import { cardLayout } from '../../session/card/card-layout';
import { penWidthOf } from '../../session/pen-width';
import { roomFor, SQUARE } from '../../session/sheet-view';
import type { Drawing } from '../../strokes/drawing';
import { pngOf, sheetOf } from './drawing-picture';
import { paintDrawing } from './paint-ink';

/** The light colours of globals.css, whatever the screen's. */
const COLOURS: Readonly<Record<CardColour, string>> = {
  paper: '#faf8f3',
  sheet: '#ffffff',
  ink: '#1b1a17',
  quiet: '#6b675e',
  line: '#e4e0d6',
  accent: '#1f4fd8',
};

const SERIF = 'ui-serif, "New York", Cambria, "Noto Serif", "Source Serif 4", "DejaVu Serif", serif';
/** As in globals.css. */
const FACES: Readonly<Record<CardText['face'], (size: number) => string>> = {
  serif: (size) => `${size}px ${SERIF}`,
  italic: (size) => `italic ${size}px ${SERIF}`,
  sans: (size) => `${size}px system-ui, sans-serif`,
  bold: (size) => `bold ${size}px system-ui, sans-serif`,
};

/** A drawing and what was read in it as a PNG of 1200 × 630 pixels. */
export function cardPicture(drawing: Drawing, content: CardContent): Promise<Blob> {
  const [canvas, context] = sheetOf(CARD.width, CARD.height);
  const layout = cardLayout(content);
  paintCard(context, layout, drawing, drawing, true);
  return pngOf(canvas);
}

/** Paints a card with the part `drawn` of a drawing, in the context's own unit; without the reading until it is done. */
export function paintCard(
  context: CanvasRenderingContext2D,
  { ground, sheet, reading }: CardLayout,
  whole: Drawing,
  drawn: Drawing,
  isDone: boolean,
): void {
  for (const shape of ground) paintShape(context, shape);
  const view = roomFor(whole, SQUARE);
  const scale = Math.min(sheet.width / view.width, sheet.height / view.height);
  context.save();
  context.beginPath();
  context.rect(sheet.x, sheet.y, sheet.width, sheet.height);
  context.clip();
  context.translate(sheet.x + sheet.width / 2, sheet.y + sheet.height / 2);
  context.scale(scale, scale);
  context.translate(-view.x - view.width / 2, -view.y - view.height / 2);
  context.strokeStyle = COLOURS.ink;
  paintDrawing(context, drawn, penWidthOf(whole));
  context.restore();
  if (isDone) for (const shape of reading) paintShape(context, shape);
}

function paintShape(context: CanvasRenderingContext2D, shape: CardShape): void {
  context.fillStyle = COLOURS[shape.colour];
  if (shape.kind === 'box') {
    context.beginPath();
    context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    context.fill();
    return;
  }
  context.font = FACES[shape.face](shape.size);
  context.textAlign = shape.align;
  context.fillText(shape.text, shape.x, shape.y, shape.widest);
}
