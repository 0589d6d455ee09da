import * as tf from '@tensorflow/tfjs-core';
import type { GrayImage } from '../geometry/gray-image';
import { type Field, fieldBehind, type Level, PIXEL } from '../reading/inside/levels';
import type { Layer } from './layers';
import { throughLayers } from './through-layers';

/** What each layer makes of a picture of ink, from the first one to the logits. Flattening is no level of its own. */
export function levelsOf(picture: GrayImage, layers: readonly Layer[], weights: tf.NamedTensorMap): Level[] {
  const levels: Level[] = [];
  tf.tidy(() => {
    const { width, height, data } = picture;
    let x: tf.Tensor = tf.tensor4d(
      Float32Array.from(data, (byte) => byte / 255),
      [1, height, width, 1],
    );
    let field = PIXEL;
    for (const layer of layers) {
      x = throughLayers([layer], weights, x as tf.Tensor4D);
      if (layer.kind === 'flatten') continue;
      field = fieldOf(layer, weights, field, Math.max(width, height));
      const [, rows = 1, columns = 1, channels = 1] = x.rank === 4 ? x.shape : [1, 1, 1, x.shape[1]];
      levels.push({
        kind: layer.kind,
        width: columns,
        height: rows,
        channels,
        values: (x.dataSync() as Float32Array).slice(),
        field,
      });
    }
  });
  return levels;
}

function fieldOf(
  layer: Exclude<Layer, { kind: 'flatten' }>,
  weights: tf.NamedTensorMap,
  before: Field,
  side: number,
): Field {
  if (layer.kind === 'dense') return { first: 0, step: 0, size: side };
  if (layer.kind === 'max-pool') return fieldBehind(before, { size: layer.size, stride: layer.size, padding: 0 });
  const size = weights[layer.kernel]?.shape[0] ?? 1;
  return fieldBehind(before, { size, stride: 1, padding: layer.padding === 'same' ? Math.floor((size - 1) / 2) : 0 });
}
