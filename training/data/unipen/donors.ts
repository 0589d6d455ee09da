/** Who gave drawings to the archive, and how to read these: a donor is a laboratory's name of three letters in it. */
export interface Donor {
  /** The laboratory. Several donors may be one. */
  readonly site: string;
  /** Whether a segment also counts the pen's ways above the paper when it names components by number. */
  readonly isPenUpCounted: boolean;
  /** How long a unit of y is, in units of x. */
  readonly unitOfY: number;
}

/** The tablet had 856.7 points an inch across and 979.3 downwards. */
const AGA_UNIT_OF_Y = 856.7 / 979.3;

/**
 * All donors that are read, by name. No other donor's files are taken from the archive: some are kept for tests that no
 * network may have seen, and the segments of others are cut wrongly.
 */
export const DONORS: Readonly<Record<string, Donor>> = {
  aga: donor('aga', { unitOfY: AGA_UNIT_OF_Y }),
  apa: donor('apple'),
  apb: donor('apple'),
  apc: donor('apple'),
  apd: donor('apple'),
  ape: donor('apple'),
  app: donor('apple'),
  art: donor('art'),
  gmd: donor('gmd'),
  hpp: donor('hp-paloalto', { isPenUpCounted: true }),
  ibm: donor('ibm'),
  kai: donor('kai'),
  mot: donor('mot'),
  pri: donor('pri', { isPenUpCounted: true }),
  sta: donor('stanford', { isPenUpCounted: true }),
  syn: donor('syn'),
  tos: donor('tos', { isPenUpCounted: true }),
};

function donor(site: string, { isPenUpCounted = false, unitOfY = 1 }: Partial<Omit<Donor, 'site'>> = {}): Donor {
  return { site, isPenUpCounted, unitOfY };
}
