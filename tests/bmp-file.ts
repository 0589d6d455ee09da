/** A picture of 24 bits a pixel from its RGBA bytes, as most programs save it as BMP: the lowest row first. */
export function bmpOf(width: number, height: number, rgba: Uint8Array): Buffer {
  const stride = 4 * Math.ceil((3 * width) / 4);
  const [header, pixels] = [Buffer.alloc(54), Buffer.alloc(stride * height)];
  header.write('BM');
  header.writeUInt32LE(header.length + pixels.length, 2);
  header.writeUInt32LE(header.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = rgba.subarray(4 * (y * width + x));
      pixels.set([blue, green, red], (height - 1 - y) * stride + 3 * x);
    }
  }
  return Buffer.concat([header, pixels]);
}
