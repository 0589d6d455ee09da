import type { Calibration, ModelCard } from '../reading/card';
import { ModelFormatError } from './model-format-error';

/**
 * Checks what reading relies on and hands the card on as it is.
 * @throws ModelFormatError where a number or hash is missing or out of range.
 */
export function parseCard(json: unknown): ModelCard {
  const card = json as Partial<ModelCard> | null;
  if (typeof card !== 'object' || card === null || typeof card.id !== 'string') {
    throw new ModelFormatError('card.json is not the card of a model.');
  }
  checkCalibration(card);
  for (const calibration of Object.values(card.calibrations ?? {})) checkCalibration(calibration);
  if (!areHashes(card.sha256)) {
    throw new ModelFormatError('card.json does not say which files the model is made of: their sha256 is missing.');
  }
  return card as ModelCard;
}

function checkCalibration(calibration: Partial<Calibration> | null): void {
  const { temperature, rejectBelow } = calibration ?? {};
  if (!(typeof temperature === 'number' && temperature > 0 && Number.isFinite(temperature))) {
    throw new ModelFormatError(`card.json: temperature must be above 0, not ${String(temperature)}.`);
  }
  if (!(typeof rejectBelow === 'number' && rejectBelow >= 0 && rejectBelow <= 1)) {
    throw new ModelFormatError(`card.json: rejectBelow must be between 0 and 1, not ${String(rejectBelow)}.`);
  }
}

const areHashes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash));
