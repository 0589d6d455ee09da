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
 * The first convolution in a model's files; `undefined` where the network does not begin with one. Shapes are not checked:
 * the model must be one that `loadNetwork` accepts.
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
 * The response of each filter to a picture, after bias and activation, divided by the largest magnitude of all: 0 to 1 with
 * a rectifier, −1 to 1 without. Padded, a response is as large as the picture; otherwise it is smaller by the kernel.
 */
export function responsesOf(convolution: FirstConvolution, picture: GrayImage): SignedPicture[] {
  const { bias, padding, activation } = convolution;
  const [top, left] = padding === 'same' ? [marginOf(convolution.height), marginOf(convolution.width)] : [0, 0];
  const width = padding === 'same' ? picture.width : picture.width - convolution.width + 1;
  const height = padding === 'same' ? picture.height : picture.height - convolution.height + 1;
  const filters = bias.length;
  const responses = new Float32Array(width * height * filters);
  for (let i = 0; i < responses.length; i++) responses[i] = bias[i % filters] as number;
  // Most pixels are bare paper, so go over the inked ones only.
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

/** TensorFlow's padding before the picture at a stride of 1. An even kernel has one more pixel of padding after it. */
const marginOf = (kernelSide: number): number => Math.floor((kernelSide - 1) / 2);

interface Sheet {
  readonly responses: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Adds the contribution of one pixel, at (x, y) of the padded picture, to all responses in its reach. */
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
