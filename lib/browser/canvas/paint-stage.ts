import type { GrayImage } from '../../geometry/gray-image';
import { toInk } from './paint-gray-image';

/** How the numbers of a stage become colours: ink of any strength, ink or no ink, or one colour for each part. */
export type StageColours = 'ink' | 'mask' | 'parts';

type Colour = readonly [red: number, green: number, blue: number];

/** Red, green, blue. Colours that differ from each other on a light sheet and on a dark one. */
const PART_COLOURS: readonly Colour[] = [
  [58, 110, 230],
  [214, 96, 16],
  [22, 145, 110],
  [176, 82, 190],
  [176, 132, 16],
  [208, 62, 98],
  [20, 146, 190],
];
const BLACK: Colour = [0, 0, 0];

/** Shows a stage pixel by pixel; bare paper is transparent. */
export function paintStage(canvas: HTMLCanvasElement, stage: GrayImage, colours: StageColours): void {
  const context = canvas.getContext('2d');
  if (!context || stage.width * stage.height === 0) return;
  context.putImageData(new ImageData(toStage(stage, colours), stage.width), 0, 0);
}

/** Four bytes a pixel. */
export function toStage(stage: GrayImage, colours: StageColours): Uint8ClampedArray<ArrayBuffer> {
  if (colours === 'ink') return toInk(stage);
  const rgba = new Uint8ClampedArray(stage.data.length * 4);
  for (let i = 0; i < stage.data.length; i++) {
    const part = stage.data[i] as number;
    if (part === 0) continue;
    const [red, green, blue] = colours === 'parts' ? colourOf(part) : BLACK;
    rgba[i * 4] = red;
    rgba[i * 4 + 1] = green;
    rgba[i * 4 + 2] = blue;
    rgba[i * 4 + 3] = 255;
  }
  return rgba;
}

const colourOf = (part: number): Colour => PART_COLOURS[(part - 1) % PART_COLOURS.length] ?? BLACK;
