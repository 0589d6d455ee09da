/** A file that training or evaluation reads, by the name it has in the data folder (there perhaps packed, as `NAME.gz`). */
export interface DataSource {
  readonly name: string;
  /** How many pictures, labels or drawings it holds. */
  readonly count: number;
  /** Of the unpacked content, in hexadecimal. */
  readonly sha256: string;
  /** Where it is published, in the order to try. Sources that come from the same addresses are fetched together. */
  readonly urls: readonly string[];
}

/** MNIST by LeCun, Cortes and Burges, CC BY-SA 3.0, from its two usual mirrors. */
const MNIST_MIRRORS = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
];

export const MNIST_TRAINING_IMAGES = mnist(
  'train-images-idx3-ubyte',
  60_000,
  'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
);
export const MNIST_TRAINING_LABELS = mnist(
  'train-labels-idx1-ubyte',
  60_000,
  '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
);
export const MNIST_TEST_IMAGES = mnist(
  't10k-images-idx3-ubyte',
  10_000,
  '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
);
export const MNIST_TEST_LABELS = mnist(
  't10k-labels-idx1-ubyte',
  10_000,
  'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
);

/** Pen-Based Recognition of Handwritten Digits by Alpaydin and Alimoglu, UCI, doi 10.24432/C5MG6K, CC BY 4.0. */
export const PEN_DIGITS: DataSource = {
  name: 'pendigits-orig.tra',
  count: 7494,
  sha256: 'a66225d68d7d68591e62944df1ad33b3f5aa608e2df2505844b41f5568a80da4',
  urls: ['https://archive.ics.uci.edu/static/public/81/pen+based+recognition+of+handwritten+digits.zip'],
};

/**
 * UNIPEN train_r01_v07, International Unipen Foundation, doi 10.5281/zenodo.1195803, CC BY 4.0, as a git repository with
 * patches for parsers. Its three files here hold one drawing a line (training/README.md), chosen and made by `unipen/`.
 */
export const UNIPEN_ARCHIVE =
  'https://github.com/GreenCappuccino/train_r01_v07/archive/552a4d440bc94bb34710650c0826be7deb986f7c.tar.gz';

/** Digits of 257 writers. */
export const UNIPEN_DIGITS = unipen(
  'unipen-digits.jsonl',
  14_000,
  '6d1f0b5dcc3e3a18f31bd435c2d64b5438f5122e8bccb84045c184d36277b267',
);
/** Letters and signs that look like no digit. */
export const UNIPEN_NONDIGITS = unipen(
  'unipen-nondigits.jsonl',
  16_580,
  '47291ca0c64bdfab2b80157d59170fbb400c55ef8c89986a6261d2fe8f93a022',
);
/** Letters and signs that look like a digit, as O and l do, or are parts of numbers, as the comma is. */
export const UNIPEN_AMBIGUOUS = unipen(
  'unipen-ambiguous.jsonl',
  17_806,
  '3f45a3a3b43c77efe9097ae9ee5af7e579d41a9dcb9595592f4c64337d073a25',
);

export const SOURCES: readonly DataSource[] = [
  MNIST_TRAINING_IMAGES,
  MNIST_TRAINING_LABELS,
  MNIST_TEST_IMAGES,
  MNIST_TEST_LABELS,
  PEN_DIGITS,
  UNIPEN_DIGITS,
  UNIPEN_NONDIGITS,
  UNIPEN_AMBIGUOUS,
];

function mnist(name: string, count: number, sha256: string): DataSource {
  return { name, count, sha256, urls: MNIST_MIRRORS.map((mirror) => `${mirror}${name}.gz`) };
}

function unipen(file: string, count: number, sha256: string): DataSource {
  return { name: `unipen/${file}`, count, sha256, urls: [UNIPEN_ARCHIVE] };
}
