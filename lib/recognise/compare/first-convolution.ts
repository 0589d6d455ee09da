import type { GrayImage } from '../../geometry/gray-image';
import { type SignedPicture, signedPictures } from '../../geometry/signed-picture';
import { type Layer, parseLayers } from '../../model/layers';
import type { ModelFiles } from '../../model/network';
import { storedWeights } from './stored-weights';

type ConvolutionLayer = Extract<Layer, { readonly kind: 'convolution' }>;

/** The convolution that a network begins with, over a picture of one channel. */
export interface FirstConvolution {
  /** `kernel[(y * width + x) * filters + filter]` */
  readonly kernel: Float32Array;
  readonly width: number;
  readonly height: number;
  /** One number for each filter. */
  readonly bias: Float32Array;
  readonly padding: ConvolutionLayer['padding'];
  readonly activation: ConvolutionLayer['activation'];
}

/**
 * Of a model's files; `undefined` where the network begins otherwise. The model is one that `loadNetwork` takes: its shapes
 * are not checked again.
 */
export function firstConvolution(files: ModelFiles): FirstConvolution | undefined {
  const [first] = parseLayers(files.modelJson);
  if (first?.kind !== 'convolution') return undefined;
  const { shape, values: kernel } = storedWeights(files, first.kernel);
  const [height = 1, width = 1] = shape;
  const { values: bias } = storedWeights(files, first.bias);
  return { kernel, width, height, bias, padding: first.padding, activation: first.activation };
}

/**
 * What each filter makes of a picture, after bias and activation, all divided by the largest magnitude among them: 0 to 1
 * with a rectifier, −1 to 1 without. As large as the picture where it is padded, else smaller by the kernel.
 */
export function responsesOf(convolution: FirstConvolution, picture: GrayImage): SignedPicture[] {
  const { bias, padding, activation } = convolution;
  const [top, left] = padding === 'same' ? [marginOf(convolution.height), marginOf(convolution.width)] : [0, 0];
  const width = padding === 'same' ? picture.width : picture.width - convolution.width + 1;
  const height = padding === 'same' ? picture.height : picture.height - convolution.height + 1;
  const filters = bias.length;
  const responses = new Float32Array(width * height * filters);
  for (let i = 0; i < responses.length; i++) responses[i] = bias[i % filters] as number;
  // Spread from the inked pixels, as most are bare paper.
  picture.data.forEach((byte, pixel) => {
    if (byte === 0) return;
    const x = (pixel % picture.width) + left;
    const y = Math.floor(pixel / picture.width) + top;
    spread(convolution, byte / 255, x, y, { responses, width, height });
  });
  if (activation === 'relu')
    for (let i = 0; i < responses.length; i++) responses[i] = Math.max(0, responses[i] as number);
  return signedPictures(responses, width, height, filters);
}

/** What TensorFlow pads before the picture at strides of 1; an even kernel's larger half comes behind it. */
const marginOf = (kernelSide: number): number => Math.floor((kernelSide - 1) / 2);

interface Sheet {
  readonly responses: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Adds what one pixel, at (x, y) of the padded picture, gives to all responses in its reach. */
function spread(convolution: FirstConvolution, ink: number, x: number, y: number, sheet: Sheet): void {
  const filters = convolution.bias.length;
  for (let ky = 0; ky < convolution.height; ky++) {
    if (y < ky || y - ky >= sheet.height) continue;
    for (let kx = 0; kx < convolution.width; kx++) {
      if (x < kx || x - kx >= sheet.width) continue;
      const from = (ky * convolution.width + kx) * filters;
      const to = ((y - ky) * sheet.width + x - kx) * filters;
      for (let filter = 0; filter < filters; filter++) {
        sheet.responses[to + filter] =
          (sheet.responses[to + filter] as number) + ink * (convolution.kernel[from + filter] as number);
      }
    }
  }
}
