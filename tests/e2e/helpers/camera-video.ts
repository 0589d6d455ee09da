import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

export const VIDEO = { width: 1280, height: 720 };
/** Frames a second that the camera is said to give. */
const RATE = 30;

/** How Chromium is started with a camera that shows this Y4M or MJPEG file again and again. */
export const cameraShowing = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

/** Writes picture files as a video, uncompressed: YUV4MPEG2 with 4:2:0 colours, BT.601. Their sides are even and alike. */
export async function writeVideo(file: string, pictures: readonly Buffer[]): Promise<void> {
  const frames = await Promise.all(
    pictures.map((one) => sharp(one).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  const { width = 0, height = 0 } = frames[0]?.info ?? {};
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${RATE}:1 Ip A1:1 C420\n`);
  const marked = frames.flatMap(({ data }) => [Buffer.from('FRAME\n'), planes(data, width, height)]);
  writeFileSync(file, Buffer.concat([header, ...marked]));
}

/** Brightness of each pixel, then both colours of each square of four. */
function planes(rgb: Buffer, width: number, height: number): Buffer {
  const size = width * height;
  const out = Buffer.alloc(size * 1.5);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const [r, g, b] = [rgb[3 * at] as number, rgb[3 * at + 1] as number, rgb[3 * at + 2] as number];
      out[at] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      if (x % 2 === 1 || y % 2 === 1) continue;
      const colour = size + (y / 2) * (width / 2) + x / 2;
      out[colour] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      out[colour + size / 4] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
  }
  return out;
}
