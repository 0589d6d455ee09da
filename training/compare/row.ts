/** What a network was like after it had seen some of its pictures. */
export interface LearningPoint {
  /** Pictures seen so far, each as often as it was seen. */
  readonly images: number;
  /** The mean of the training loss, in nats, since the point before. */
  readonly loss: number;
  /** The share of the validation pictures that it read right, 0 to 1. */
  readonly validation: number;
  /** The same of the drawings by pen writers it never learnt from. */
  readonly pen: number;
  /** The same of pictures it learnt from, where that was measured. */
  readonly training?: number;
}

/** What is measured of a network on one set. */
export interface Figures {
  /** The share read right, 0 to 1, nothing rejected. */
  readonly accuracy: number;
  /** How far sureness and being right are apart on average, 0 to 1, at the card's temperature; k-nearest's is 1, unfitted. */
  readonly calibrationError: number;
}

/** All that is known of one network of the comparison. */
export interface ComparedRow {
  readonly id: string;
  readonly title: string;
  readonly architecture: string;
  /** How it is trained, in words. */
  readonly recipe: string;
  /** Of what has no weights, as k-nearest, this and the bytes are undefined. */
  readonly parameters: number | undefined;
  readonly bytes: number | undefined;
  /** How long training took; undefined where the run is not known. */
  readonly seconds: number | undefined;
  readonly epochs?: number;
  /** The accuracy that its tutorial reports, and where and of what it does so. */
  readonly source:
    | {
        readonly accuracy: number;
        readonly words: string;
        /** What it prints as its test accuracy, where that is another figure. */
        readonly printed?: number;
      }
    | undefined;
  /** Why this may read fewer than its source says: a sentence, printed only where it does. */
  readonly why?: string;
  /** MNIST's test set; `confusion` has a row for each digit and a column for what it was read as. */
  readonly test: Figures & {
    readonly perDigit: readonly number[];
    readonly confusion: readonly (readonly number[])[];
  };
  /** The part of the test set that its source measures on. */
  readonly slice?: { readonly name: string; readonly accuracy: number };
  /** The share that it reads right of the first 5,000 pictures it learnt from, with the weights as they were in training. */
  readonly training?: number;
  /** The share of test pictures of which "is it a 0?" is answered right, which one source prints as its accuracy. */
  readonly zeroColumn?: number;
  /** Drawings by writers it never learnt from, normalised as the app does. */
  readonly pen: Figures;
  /** The same drawn at any place and size, normalised as the app does. */
  readonly anySize: Figures;
  /** The same, the sheet simply shrunk to 28×28 as most apps do. */
  readonly shrunk: Figures;
  /** The accuracy on MNIST's test set over several runs that differ in their seed alone. */
  readonly seeds?: { readonly count: number; readonly mean: number; readonly deviation: number };
  /** In the order of training; empty where the run is not known. */
  readonly curve: readonly LearningPoint[];
}

/** What `npm run compare` measured. */
export interface ComparisonTable {
  readonly rows: readonly ComparedRow[];
  /** Runs that only the report shows, as softmax regression with the gradient of the whole set. */
  readonly extras: readonly ComparedRow[];
  readonly machine: string;
  /** How long all of it took; undefined where parts were there already. */
  readonly minutes: number | undefined;
}
