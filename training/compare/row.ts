/** What a network was like after it had seen some of its pictures. */
export interface LearningPoint {
  /** Pictures seen so far, each as often as it was seen. */
  readonly images: number;
  /** The ratio of the validation pictures that it read right, 0 to 1. */
  readonly validation: number;
  /** The same of the drawings by pen writers it never learnt from. */
  readonly pen: number;
}

/** All that is known of one network of the comparison. Ratios are read right, 0 to 1, nothing rejected. */
export interface ComparedRow {
  readonly id: string;
  /** What has no weights, such as k-nearest, has `undefined` here. */
  readonly parameters: number | undefined;
  /** How long training took; undefined where the run is not known. */
  readonly seconds: number | undefined;
  /** The accuracy that its tutorial reports. */
  readonly source: number | undefined;
  /** MNIST's test set. */
  readonly test: number;
  /** How far sureness and being right are apart there on average, at the card's temperature; k-nearest's is 1, unfitted. */
  readonly calibrationError: number;
  /** Drawings by writers it never learnt from, normalised as the app does. */
  readonly pen: number;
  /** The same drawn at any place and size, normalised as the app does. */
  readonly anySize: number;
  /** The same, the sheet simply shrunk to 28×28 as most apps do. */
  readonly shrunk: number;
  /** In the order of training; empty where the run is not known. */
  readonly curve: readonly LearningPoint[];
}

/** What `npm run compare` measured. */
export interface ComparisonTable {
  readonly rows: readonly ComparedRow[];
  /** Runs that the site does not show, such as softmax regression with the gradient of the whole set. */
  readonly extras: readonly ComparedRow[];
}
